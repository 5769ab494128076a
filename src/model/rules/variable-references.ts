import { referencesIn } from '../../definition/formats/variable-reference';
import type { DefinitionPlace } from '../../definition/shape/definition-place';
import { unique } from '../../data/entries';
import { problem, type Problem } from '../../problems/problem';
import type { WorkloadCase, WorkloadRule } from './rule';
import { containersOf, type PlacedContainer } from '../facts/containers-of';
import { keysOfSecret } from '../facts/keys-of-secret';

/**
 * Warnings: a `$(NAME)` that Kubernetes does not expand, because the container has no such variable, or defines it later.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export const variableReferences: WorkloadRule = (subject) =>
  containersOf(subject.workload).flatMap((placed) => [...inEnvironment(placed, subject), ...inCommand(placed, subject)]);

function inEnvironment(placed: PlacedContainer, subject: WorkloadCase): Problem[] {
  const { env } = placed.container;
  return env.flatMap((variable, index) => {
    const names = 'value' in variable ? referencesIn(variable.value).filter(isName) : [];
    if (names.length === 0) return [];
    const before = env.slice(0, index).map(({ name }) => name);
    const { isKnown } = fromElsewhere(placed, subject);
    return names
      .filter((name) => !before.includes(name) && !isKnown(name))
      .map((name) => {
        const at = placeOfVariable(variable.name, placed, subject);
        return env.slice(index + 1).some((each) => each.name === name)
          ? problem('variable-defined-later', at, { name, within: variable.name })
          : problem('variable-unknown', at, { name, allowed: before });
      });
  });
}

/** Variables that a container shares are reported at the main container. */
export function placeOfVariable(name: string, { path }: PlacedContainer, { definition, place }: WorkloadCase): DefinitionPlace {
  const own = path.reduce<unknown>((within, step) => (within as Record<string, unknown> | undefined)?.[step], definition);
  const isOwn = Object.hasOwn((own as { env?: object } | undefined)?.env ?? {}, name);
  return place(...(isOwn ? path : []), 'env', name);
}

function inCommand(placed: PlacedContainer, subject: WorkloadCase): Problem[] {
  const { command, args, env } = placed.container;
  if (!command && !args) return [];
  const isShell = [...(command ?? []), ...(args ?? [])].some((word) => /(?:^|\/)(?:ba|da|z|k|a)?sh$/.test(word));
  return Object.entries({ command, args }).flatMap(([property, words]) => {
    // For a shell, `$(date)` is a command to run.
    const names = [...new Set((words ?? []).flatMap(referencesIn))].filter((name) => isName(name) && !(isShell && /[a-z]/.test(name)));
    if (names.length === 0) return [];
    const { isKnown } = fromElsewhere(placed, subject);
    const known = env.map(({ name }) => name);
    return names
      .filter((name) => !known.includes(name) && !isKnown(name))
      .map((name) => problem('variable-unknown', subject.place(...placed.path, property), { name, allowed: known }));
  });
}

/** In the path of a mount, a variable that is not there is a problem: the container would not start. */
export const mountVariables: WorkloadRule = (subject) => containersOf(subject.workload).flatMap((placed) => inMounts(placed, subject));

const inMounts = (placed: PlacedContainer, subject: WorkloadCase): Problem[] =>
  placed.container.mounts.flatMap(({ name: volume, subPathExpr }) => {
    const names = subPathExpr === undefined ? [] : unique(referencesIn(subPathExpr));
    if (names.length === 0) return [];
    const { isKnown } = fromElsewhere(placed, subject);
    const known = placed.container.env.map(({ name }) => name);
    return names
      .filter((name) => !known.includes(name) && !isKnown(name))
      .map((name) =>
        problem('mount-variable-unknown', subject.place(...placed.path, 'volumeMounts', volume, 'subPathExpr'), {
          name,
          volume,
          allowed: known,
        }),
      );
  });

/** Whether a text can be the name of a variable; `$(a b)` and `$(.x)` mean something else. */
const isName = (text: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);

/** Variables that are not in `env`: from Secrets, whose keys may be unknown here, and those with which Kubernetes describes Services. */
function fromElsewhere({ container }: PlacedContainer, { spec }: WorkloadCase): { isKnown: (name: string) => boolean } {
  const keys = container.envFrom.map((secret) => keysOfSecret(spec.secrets.find(({ name }) => name === secret)));
  return { isKnown: (name) => ofService.test(name) || keys.some((each) => each === undefined || each.includes(name)) };
}

/** @see https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables */
const ofService = /_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT(?:_[0-9]+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)$/;
