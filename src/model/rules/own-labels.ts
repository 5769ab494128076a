import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';
import { selectorOf } from '../facts/selector-of';
import { partOfLabel, selectorLabels } from '../../names/kubernetes';

/** Labels that select pods cannot be set by users. */
export const ownLabels: WorkloadRule = ({ workload, service, definition: { podLabels }, place }) => {
  if (!podLabels) return [];
  const own = {
    ...selectorLabels(workload.name),
    ...selectorOf(workload),
    ...(workload.name === service.name ? {} : partOfLabel(service.name)),
  };
  return Object.keys(podLabels)
    .filter((label) => Object.hasOwn(own, label) && typeof podLabels[label] === 'string')
    .map((label) =>
      problem('reserved-name', place('podLabels', label), { name: label, reason: 'pods are found by the label of that name' }),
    );
};
