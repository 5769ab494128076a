import type { Rule } from './object-change';
import { changedAutoscalers } from './rules/changed-autoscalers';
import { changedImages } from './rules/changed-images';
import { changedResources } from './rules/changed-resources';
import { changedContainers } from './rules/changed-containers';
import { changedBudgets } from './rules/changed-budgets';
import { changedPulls } from './rules/changed-pulls';
import { changedObjects } from './rules/changed-objects';
import { otherChanges } from './rules/other-changes';
import { changedReplicas } from './rules/changed-replicas';
import { requestedSum } from './rules/requested-sum';
import { changedVerticalAutoscalers } from './rules/changed-vertical-autoscalers';
import { changedWorkloads } from './rules/changed-workloads';

/**
 * All classes of meaning, in the order in which they are asked: first those that tell parts of objects that are new or go, then whole objects,
 * then fields. What none of them tells, the last one does.
 */
export const meaningRules: readonly Rule[] = [
  changedWorkloads,
  changedReplicas,
  changedVerticalAutoscalers,
  changedBudgets,
  changedAutoscalers,
  changedObjects,
  changedContainers,
  changedImages,
  changedPulls,
  changedResources,
  requestedSum,
  otherChanges,
];
