import type { GoTemplatedSet } from '../../../src/delivery/argo-cd/kinds/application-set/props';
import type { ApplicationFromSource } from '../../../src/delivery/argo-cd/kinds/application/spec';
import type { ApplicationTemplateMetadata } from '../../../src/delivery/argo-cd/kinds/application-set/template';
import type { ListElements } from '../../../src/delivery/argo-cd/kinds/application-set/generators';
import { expandApplicationSet } from '../../../src/delivery/argo-cd/meaning/expand-application-set';
import type { Manifest } from '../../../src/files/manifest';

/** A set as the engine writes it: one list, and one source in its template. */
export interface EngineSet extends GoTemplatedSet {
  readonly generators: readonly [{ readonly list: ListElements }];
  readonly template: { readonly metadata: ApplicationTemplateMetadata; readonly spec: ApplicationFromSource };
}

/** The Applications that an ApplicationSet makes; `meaning/expand-application-set.test.ts` compares them with Argo CD's own. */
export function expand(set: Manifest): Manifest[] {
  const { applications, reason } = expandApplicationSet(set);
  if (reason !== undefined) throw new Error(reason);
  return applications as unknown as Manifest[];
}
