import { selectorLabels } from '../../names/kubernetes';
import type { PeerModel, WorkloadModel } from '../types/workload-model';

/** The labels that select the pods of a workload. */
export const selectorOf = ({
  name,
  selectorLabels: own,
}: Pick<WorkloadModel, 'name' | 'selectorLabels'>): Readonly<Record<string, string>> => own ?? selectorLabels(name);

/** The pods of a workload, in a namespace. */
export const peerOf = ({ name, selectorLabels: own }: WorkloadModel, namespace: string | undefined): PeerModel => ({
  namespace,
  workload: name,
  ...(own && { selectorLabels: own }),
});
