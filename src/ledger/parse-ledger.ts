import { isMap } from '../files/is-map';
import { whyUnsafe } from '../files/output-path';
import { problem } from '../problems/problem';
import type { Parsed } from './parsed';
import type { RepositoryLedger } from './repository-ledger';
import type { ServiceLedger } from './service-ledger';

/**
 * Parses the facts about a service. Unknown properties are ignored: a newer version of Charthouse may have written them.
 *
 * @param file origin of the text, for problems.
 */
export const parseServiceLedger = (file: string, text: string): Parsed<ServiceLedger> => parse(file, text, service);

/** Parses the facts about a repository that belong to no service. */
export const parseRepositoryLedger = (file: string, text: string): Parsed<RepositoryLedger> => parse(file, text, repository);

function parse<T>(file: string, text: string, expected: Form): Parsed<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: problem('broken-ledger', file, { path: file, reason: 'it is not JSON' }) };
  }
  const wrong = expected(value, '');
  return wrong === undefined ? { value: value as T } : { problem: problem('broken-ledger', file, { path: file, reason: wrong }) };
}

/** Returns why a value is invalid; undefined if it is valid. */
type Form = (value: unknown, at: string) => string | undefined;

const not = (at: string, expected: string): string => (at === '' ? `it is not ${expected}` : `'${at}' is not ${expected}`);

const text: Form = (value, at) => (typeof value === 'string' ? undefined : not(at, 'a text'));
const count: Form = (value, at) => (typeof value === 'number' ? undefined : not(at, 'a number'));
const flag: Form = (value, at) => (typeof value === 'boolean' ? undefined : not(at, 'true or false'));
const path: Form = (value, at) => text(value, at) ?? (whyUnsafe(value as string) && not(at, 'a path that stays in the repository'));
const folder: Form = (value, at) => path(value, at) ?? ((value as string).includes('/') ? not(at, 'a name') : undefined);
const anyMap: Form = (value, at) => (isMap(value) ? undefined : not(at, 'a map'));

const optional =
  (form: Form): Form =>
  (value, at) =>
    value === undefined ? undefined : form(value, at);

const listOf =
  (form: Form): Form =>
  (value, at) =>
    Array.isArray(value) ? first(value.map((item, index) => form(item, `${at}[${index}]`))) : not(at, 'a list');

const mapOf =
  (form: Form): Form =>
  (value, at) =>
    anyMap(value, at) ?? first(Object.entries(value as object).map(([key, item]) => form(item, below(at, key))));

const record =
  (forms: Readonly<Record<string, Form>>): Form =>
  (value, at) =>
    anyMap(value, at) ?? first(Object.entries(forms).map(([key, form]) => form((value as Record<string, unknown>)[key], below(at, key))));

const below = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);

const first = (found: readonly (string | undefined)[]): string | undefined => found.find((each) => each !== undefined);

const deployed = {
  retired: optional(flag),
  objects: optional(mapOf(anyMap)),
  recreated: optional(listOf(text)),
  replicas: optional(mapOf(count)),
  syncWindows: optional(listOf(text)),
};

const cluster: Form = (value, at) =>
  record({ server: optional(text), name: optional(text), instance: optional(text), ...deployed })(value, at) ??
  ('server' in (value as object) || 'name' in (value as object) ? undefined : not(at, 'a cluster with a server or a name'));

const service = record({
  platform: text,
  service: text,
  team: text,
  source: optional(record({ repository: text, path: optional(text) })),
  usedImages: optional(listOf(text)),
  deletion: text,
  environments: mapOf(record({ namespace: text, clusters: mapOf(cluster), images: listOf(text), tagFile: optional(path), ...deployed })),
});

const namespaces = listOf(text);

const addresses = mapOf(listOf(text));

/** Earlier versions wrote a list. */
const resources: Form = (value, at) =>
  (Array.isArray(value) ? listOf(text) : record({ repositories: addresses, teams: addresses, managedTeams: addresses }))(value, at);

const repository = record({
  platform: text,
  repository: text,
  engine: optional(text),
  clusters: optional(mapOf(record({ namespaces }))),
  teams: optional(mapOf(record({ namespaces: mapOf(namespaces), kinds: optional(listOf(text)), clusterObjects: optional(listOf(text)) }))),
  syncWindows: optional(mapOf(record({ kind: text, schedule: text, duration: text, timeZone: text, manualSync: flag }))),
  stack: optional(record({ repository: folder, path })),
  services: optional(listOf(text)),
  resources: optional(resources),
  left: optional(listOf(text)),
});
