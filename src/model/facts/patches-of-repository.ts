import type { WorkflowPatchModel } from '../types/workflow-patch-model';
import type { ApplicationRepository } from './application-repositories';

/** The patches of the workflows of a repository: those that one of its services has, each once. Services do not disagree about one. */
export function patchesOfRepository({ services }: Pick<ApplicationRepository, 'services'>): WorkflowPatchModel[] {
  const patches = new Map<string, WorkflowPatchModel>();
  for (const patch of services.flatMap(({ source }) => source.jsonPatches)) {
    if (!patches.has(patch.name)) patches.set(patch.name, patch);
  }
  return [...patches.values()];
}
