import { problem, type Problem } from '../../problems/problem';
import type { InstanceRule, WorkloadRule } from '../check-model';
import type { Place } from '../place';

/** What all annotations of an object may have, keys and values, as the API server adds them up. */
const most = 256 * 1024;

/** Annotations of the pods and of the Service fit into their objects. */
export const workloadAnnotations: WorkloadRule = ({ workload: { pod, service }, place }) => [
  ...tooLarge(pod.annotations, ['podAnnotations'], place),
  ...tooLarge(service?.annotations, ['service', 'annotations'], place),
];

/** The same of what the workloads share. */
export const sharedAnnotations: InstanceRule = ({ instance: { ingress, serviceAccount }, place }) => [
  ...tooLarge(ingress?.annotations, ['ingress', 'annotations'], place),
  ...tooLarge(serviceAccount.annotations, ['serviceAccount', 'annotations'], place),
];

function tooLarge(annotations: Readonly<Record<string, string>> = {}, path: readonly string[], place: Place): Problem[] {
  const bytes = Object.entries(annotations).reduce((sum, [key, value]) => sum + key.length + Buffer.byteLength(value), 0);
  return bytes > most ? [problem('annotations-too-large', place(...path), { bytes, most })] : [];
}
