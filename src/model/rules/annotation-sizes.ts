import { annotationBytes, mostAnnotationBytes as most } from '../../definition/formats/annotation-size';
import { problem, type Problem } from '../../problems/problem';
import { inPlatform } from '../../definition/shape/definition-place';
import { namespaceMetadata } from '../facts/namespace-metadata';
import type { SpecRule, WorkloadRule } from './rule';
import type { Place } from '../place';
import type { PlatformModel } from '../types/platform-model';
import type { ServiceModel } from '../types/service-model';

/** Annotations of the pods and of the Kubernetes Service must not be too large. */
export const workloadAnnotations: WorkloadRule = ({ workload: { pod, service, metadata }, place }) => [
  ...tooLarge(pod.annotations, ['podAnnotations'], place),
  ...(service ? tooLarge(service.annotations, ['service', 'annotations'], place, metadata) : []),
];

/** Annotations that the workloads share must not be too large. */
export const sharedAnnotations: SpecRule = ({ spec: { ingress, serviceAccount, metadata }, place }) => [
  ...tooLarge(metadata.annotations, ['annotations'], place),
  ...(ingress ? tooLarge(ingress.annotations, ['ingress', 'annotations'], place, metadata) : []),
  ...tooLarge(serviceAccount.annotations, ['serviceAccount', 'annotations'], place, metadata),
];

/** Annotations of all objects of the platform, and those of namespaces from all layers, must not be too large. */
export function platformAnnotations(platform: PlatformModel, services: readonly ServiceModel[]): Problem[] {
  const shared = annotationBytes(platform.metadata.annotations);
  if (shared > most) return [problem('annotations-too-large', inPlatform('annotations'), { bytes: shared, most })];
  if ([platform, ...platform.environments, ...platform.teams].reduce((sum, each) => sum + bytesOf(each), shared) <= most) return [];
  return services.flatMap(({ team, stages }) =>
    stages.flatMap(({ environment }) => {
      const bytes = annotationBytes(namespaceMetadata(platform, environment, team).annotations);
      const layers = [
        { at: [], bytes: shared },
        { at: ['namespaceMetadata'], bytes: bytesOf(platform) },
        { at: ['environments', environment.name, 'namespaceMetadata'], bytes: bytesOf(environment) },
        { at: ['teams', team.name, 'namespaceMetadata'], bytes: bytesOf(team) },
      ];
      const at = layers.filter((layer) => layer.bytes > 0).map((layer) => inPlatform(...layer.at, 'annotations'));
      return bytes > most ? [problem('annotations-too-large', at, { bytes, most })] : [];
    }),
  );
}

type Annotations = Readonly<Record<string, string>>;
const none = { annotations: {} };

const bytesOf = ({ namespaceMetadata: { annotations } }: Pick<PlatformModel, 'namespaceMetadata'>): number => annotationBytes(annotations);

/** @param all annotations that the object has in addition. If these are too large themselves, that is reported once. */
function tooLarge(
  annotations: Annotations,
  path: readonly string[],
  place: Place,
  all: { readonly annotations: Annotations } = none,
): Problem[] {
  if (Object.keys(annotations).length === 0 || annotationBytes(all.annotations) > most) return [];
  const bytes = annotationBytes({ ...all.annotations, ...annotations });
  return bytes > most ? [problem('annotations-too-large', place(...path), { bytes, most })] : [];
}
