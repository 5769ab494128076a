import type { PodSecurityIn } from '../../model/facts/cluster-namespaces';
import type { RenderedObject } from '../../files/manifest';
import type { OverlayModel, ServiceModel } from '../../model/types/service-model';
import type { Findings } from '../../problems/findings';
import type { FinishedObject, ObjectState } from './check-objects';

/** The objects of an overlay, before its patches and after them, in the same order. */
interface PatchedOverlay {
  readonly before: readonly RenderedObject[];
  readonly objects: readonly RenderedObject[];
  /** The states of each patched object after each of its patches. */
  readonly states: ReadonlyMap<RenderedObject, readonly ObjectState[]>;
}

/** What the checks must know of the platform. */
export interface CheckContext {
  /** The CustomResourceDefinitions of the platform. */
  readonly customResources: readonly unknown[];
  readonly podSecurityIn: PodSecurityIn;
}

const nothing: Findings = { problems: [], warnings: [] };

/** Checks what `extend` and the patches have made. Objects that neither has touched are not checked. */
export function finishedProblems(
  { name, extend }: ServiceModel,
  { applications, spec, retired }: OverlayModel,
  { before, objects, states }: PatchedOverlay,
  context: CheckContext,
): Findings {
  if (retired || !(extend || states.size > 0)) return nothing;
  const finished = objects.map((object, index): FinishedObject => {
    const place = object.purpose === 'extension' ? `services.${name}.extend` : undefined;
    return { ...object, states: [{ manifest: before[index]!.manifest, place }, ...(states.get(object) ?? [])] };
  });
  const clusters = applications.map(({ cluster }) => cluster);
  // Loaded lazily, because it loads the schemas of Kubernetes' own kinds, which most platforms never need.
  const { checkObjects, warningsOf } = require('./check-objects') as typeof import('./check-objects');
  const problems = checkObjects(finished, { clusters, podSecurity: spec.podSecurity.level, ...context });
  return { problems, warnings: problems.length === 0 ? warningsOf(finished, { clusters }) : [] };
}
