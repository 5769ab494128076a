import { chooseBranch } from '../../src/definition/shape/branch';
import type { ObjectShape, Shape } from '../../src/definition/shape/shape';

/** One property of a definition, set to another value. */
export interface Change {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

const texts = [
  ...['', ' ', 'a', 'A', 'a b', '-a', 'a-', 'a.b', 'a_b', 'a/b', 'a..b', 'é', 'a\nb', '\ufeffa', '%', '*', '**', '$(A)'],
  ...['a'.repeat(16), 'a'.repeat(64), 'a'.repeat(254), `${'a'.repeat(64)}.b`, '123', 'true'],
  ...['/', '/a', '/a//b', '/a/../b', '/a/./b', '/a/..', '/a%2fb', '/a?b=c', '/a#b', '/a b', '/a:b', 'a/../b', '../a', './a'],
  ...['0', '-1', '1', '0.5', '1.5', '1m', '1n', '0m', '1Mi', '3Mi', '1e3', '1E', '99999999999Gi', '1e30', '50%', '150%', '0%', '-5%'],
  ...['@daily', '@reboot', '@every 1h', '* * * * *', '0 0 31 2 *', '0 0 * * 7', '60 * * * *', '\ufeff0 0 * * *', 'TZ=UTC 0 0 * * *'],
  ...['UTC', 'Local', 'Europe/Nowhere', '1h', '1d', '10s'],
  ...['GET', 'get', 'core', 'apps/v1', 'Deployment', 'pods/log', '10.0.0.0/8', '10.0.0.1', '::/0', 'AgBy', 'not base64!'],
  ...['metadata.name', 'spec.nodeName', 'limits.cpu', 'requests.memory', 'limits.hugepages-2Mi', "metadata.labels['a']", 'status.hostIPs'],
  ...['NET_ADMIN', 'CAP_NET_ADMIN', 'ALL'],
];
const numbers = [-1, 0, 0.5, 1, 2, 9, 10, 64, 101, 600, 601, 3601, 65535, 65536, 86400, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 1e30];
const keys = [
  ...['', 'a', 'A', 'a b', 'a.b', 'a_b', 'a/b', 'A.b/c', '-a', 'a-', '0', '0a', 'é', 'a'.repeat(64), `${'a'.repeat(254)}/b`],
  ...['kubernetes.io/a', 'nvidia.com/gpu', 'hugepages-2Mi', 'hugepages-3Mi', 'hugepages-0Mi', 'pods', 'requests.a/b', '*', '*.example.com'],
];

/** Every single change that the form of a definition suggests: values of the right type that may be wrong, at each place where there may be one. */
export function* changesOf(shape: Shape, value: unknown, path: Change['path'] = []): Generator<Change> {
  switch (shape.kind) {
    case 'object':
      for (const [key, property] of Object.entries(shape.properties)) {
        const own = (value as Record<string, unknown> | undefined)?.[key];
        if (!property.required) yield { path: [...path, key], value: null };
        yield* changesOf(property.shape, own, [...path, key]);
      }
      return;
    case 'map':
      return yield* changesOfMap(shape.values, (value ?? {}) as Record<string, unknown>, path);
    case 'list':
      return yield* changesOfList(shape.items, (value ?? []) as unknown[], path);
    case 'union':
      for (const branch of shape.of) {
        const isIts = value !== undefined && chooseBranch(shape, value) === branch;
        if (!isIts && branch.kind !== 'string' && branch.kind !== 'number') yield { path, value: sampleOf(branch) };
        yield* changesOf(branch, isIts ? value : sampleOf(branch), path);
      }
      return;
    case 'string':
      for (const text of shape.oneOf ?? texts) yield { path, value: text };
      return;
    case 'number':
      for (const number of numbers) yield { path, value: number };
      return;
    case 'boolean':
      yield { path, value: true };
      yield { path, value: false };
      return;
    default:
    // Names of the platform's, functions, and data of other tools.
  }
}

function* changesOfMap(values: Shape, value: Record<string, unknown>, path: Change['path']): Generator<Change> {
  const [first] = Object.entries(value);
  const entry = first?.[1] ?? sampleOf(values);
  yield { path, value: {} };
  for (const key of keys) yield { path: [...path, key], value: entry };
  yield { path, value: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${first?.[0] ?? 'a'}${index}`, entry])) };
  for (const [key, each] of Object.entries(value)) yield* changesOf(values, each, [...path, key]);
}

function* changesOfList(items: Shape, value: readonly unknown[], path: Change['path']): Generator<Change> {
  const item = value[0] ?? sampleOf(items);
  yield { path, value: [] };
  yield { path, value: [item, item] };
  if (items.kind === 'string' && items.oneOf) yield { path, value: [...items.oneOf] };
  yield { path, value: Array.from({ length: 40 }, (_, index) => (typeof item === 'string' ? `${item}${index}` : item)) };
  for (const { path: within, value: inner } of changesOf(items, item)) {
    yield { path, value: [setAt(item, within, inner), ...value.slice(1)] };
  }
}

/** Something of a shape, as short as may be. */
function sampleOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'object':
      return Object.fromEntries(requiredOf(shape).map(([key, property]) => [key, sampleOf(property.shape)]));
    case 'map':
      return {};
    case 'list':
      return [];
    case 'union':
      return sampleOf(shape.of[0]!);
    case 'string':
      return shape.oneOf?.[0] ?? 'a';
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return undefined;
  }
}

const requiredOf = ({ properties }: ObjectShape): [string, ObjectShape['properties'][string]][] =>
  Object.entries(properties).filter(([, { required }]) => required);

/** A copy with another value at a path; what is not there on the way is made. */
export function setAt(value: unknown, [step, ...rest]: Change['path'], to: unknown): unknown {
  if (step === undefined) return to;
  const inner = setAt((value as Record<string, unknown> | undefined)?.[step], rest, to);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === step ? inner : each));
  return { ...(value as object | undefined), [step]: inner };
}
