import { partOfLabel, selectorLabels } from '../names/kubernetes';

/** Labels of a workload's object and of its pods. Further workloads have a label with the service that they are part of. */
export const workloadLabels = (workload: string, service: string): Record<string, string> =>
  workload === service ? selectorLabels(workload) : { ...selectorLabels(workload), ...partOfLabel(service) };
