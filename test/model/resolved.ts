import type { DeclaredService } from '../../src/definition/definitions';
import type { ServiceSpecModel } from '../../src/model/types/service-spec-model';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import type { ServiceModel } from '../../src/model/types/service-model';
import { ownContainer, type ContainerModel, type WorkloadModel } from '../../src/model/types/workload-model';
import { platform } from '../example-platform';

type Changes = Record<string, unknown>;

/** A service that says nothing but who has it and where its code is, for tests to add to. */
export const plain = (changes: Changes = {}, name = 'shop'): DeclaredService => ({
  name,
  definition: { team: 'payments', source: { repository: name, visibility: 'public' }, ...changes },
});

/** Services that have no problem, resolved; by default on the example's platform. */
export function resolveAll(services: readonly DeclaredService[], platformChanges: Changes = {}): readonly ServiceModel[] {
  const { services: resolved, problems } = resolveDefinitions({ platform: platform(platformChanges), services });
  expect(problems).toEqual([]);
  return resolved;
}

/** The plain service with changes. */
export const resolve = (changes: Changes = {}, platformChanges: Changes = {}): ServiceModel =>
  resolveAll([plain(changes)], platformChanges)[0]!;

/** A service as it is in an environment, on all its clusters alike. */
export const instanceIn = (environment: string, { stages }: ServiceModel): ServiceSpecModel =>
  stages.find((each) => each.environment.name === environment)!.overlays[0]!.spec;

/** The plain service with changes, in staging. */
export const instance = (changes: Changes = {}, platformChanges: Changes = {}): ServiceSpecModel =>
  instanceIn('staging', resolve(changes, platformChanges));

/** Its own workload there. */
export const workload = (changes: Changes = {}, platformChanges: Changes = {}): WorkloadModel =>
  instance(changes, platformChanges).workloads[0]!;

/** The container of that. */
export const container = (changes: Changes = {}, platformChanges: Changes = {}): ContainerModel =>
  ownContainer(workload(changes, platformChanges));

/** What is wrong with the plain service: code and places of each problem. */
export const wrong = (changes: Changes, platformChanges: Changes = {}): [string, ...string[]][] =>
  resolveDefinitions({ platform: platform(platformChanges), services: [plain(changes)] }).problems.map(({ code, at }) => [code, ...at]);

/** What is said of it. */
export const said = (changes: Changes, platformChanges: Changes = {}): string[] =>
  resolveDefinitions({ platform: platform(platformChanges), services: [plain(changes)] }).problems.map(({ message }) => message);
