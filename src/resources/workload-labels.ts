import { partOfLabel, selectorLabels } from '../names/kubernetes';

/** The labels of a workload's object and of its pods. Those beside the service's own say what they are part of. */
export const workloadLabels = (workload: string, service: string): Record<string, string> =>
  workload === service ? selectorLabels(workload) : { ...selectorLabels(workload), ...partOfLabel(service) };
