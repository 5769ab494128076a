import { environmentOfPath, serviceOfPath, withinRepository } from '../names/paths';
import type { Narrowing } from '../plan/narrow';
import type { ChangePlan, PlatformFiles } from '../plan/plan-checkouts';
import { nearestOf, quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';

/**
 * A name that nothing has is a slip: the plan would be empty.
 *
 * @throws CannotRunError for a service or an environment that is neither rendered nor in a checkout.
 */
export function assertKnown({ service, environment }: Narrowing, { files }: PlatformFiles, { repositories }: ChangePlan): void {
  const told = repositories.flatMap((each) => each.files);
  const services = (): (string | undefined)[] => [
    ...files.map(([path]) => serviceOfPath(withinRepository(path))),
    ...told.flatMap((file) => file.services),
  ];
  const environments = (): (string | undefined)[] => [
    ...files.map(([path]) => environmentOfPath(withinRepository(path), undefined)),
    ...told.map((file) => file.environment),
  ];
  assertOneOf('service', service, services);
  assertOneOf('environment', environment, environments);
}

function assertOneOf(what: string, name: string | undefined, all: () => readonly (string | undefined)[]): void {
  if (name === undefined) return;
  const known = [...new Set(all().filter((each) => each !== undefined))].sort();
  if (!known.includes(name)) throw new CannotRunError(`there is no ${what} ${quote(name)}: there are ${nearestOf(name, known)}`);
}
