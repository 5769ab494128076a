import { annotationBytes, mostAnnotationBytes as most } from '../../definition/formats/annotation-size';
import { problem, type Problem } from '../../problems/problem';
import type { SpecRule, WorkloadRule } from './rule';
import type { Place } from '../place';

/** Annotations of the pods and of the Service fit into their objects. */
export const workloadAnnotations: WorkloadRule = ({ workload: { pod, service }, place }) => [
  ...tooLarge(pod.annotations, ['podAnnotations'], place),
  ...tooLarge(service?.annotations, ['service', 'annotations'], place),
];

/** The same of what the workloads share. */
export const sharedAnnotations: SpecRule = ({ spec: { ingress, serviceAccount }, place }) => [
  ...tooLarge(ingress?.annotations, ['ingress', 'annotations'], place),
  ...tooLarge(serviceAccount.annotations, ['serviceAccount', 'annotations'], place),
];

function tooLarge(annotations: Readonly<Record<string, string>> = {}, path: readonly string[], place: Place): Problem[] {
  const bytes = annotationBytes(annotations);
  return bytes > most ? [problem('annotations-too-large', place(...path), { bytes, most })] : [];
}
