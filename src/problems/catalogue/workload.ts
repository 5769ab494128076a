import type { ProblemText } from '../problem';
import { quote } from '../text';

/** Properties of a workload that contradict each other. */
export const workloadTexts = {
  'autoscaler-range-inverted': (a: { min: number; max: number }): ProblemText => ({
    message: `'replicas.min' (${a.min}) is greater than 'replicas.max' (${a.max})`,
    given: { min: a.min, max: a.max },
    fix: `raise 'replicas.max' to ${a.min} or more, or lower 'replicas.min'`,
  }),
  'autoscaler-without-request': (a: { resource: string }): ProblemText => ({
    message: `the autoscaler is to keep a share of the requested ${a.resource}, and no ${a.resource} is requested`,
    fix: `set 'resources.requests.${a.resource}'; the share is a percentage of it`,
  }),
  'autoscaler-without-metric': (a: { given: unknown }): ProblemText => ({
    message: 'the autoscaler has nothing to go by',
    given: a.given,
    allowed: ['cpu', 'memory', 'both'],
    fix: "set 'replicas.cpu' or 'replicas.memory' to the utilization to keep, in percent",
  }),
  'budget-blocks-eviction': (a: { budget: string; replicas: number; unit: string }): ProblemText => ({
    message: `with ${a.replicas} ${a.unit}, ${a.budget} lets no pod ever be evicted: nodes could not be drained`,
    given: a.budget,
    fix: "allow at least one pod to go, run more replicas, or switch the budget off: 'podDisruptionBudget: null'",
  }),
  'probe-without-port': (a: { asker: string; property: string }): ProblemText => ({
    message: `the ${a.asker} has no port to ask`,
    fix: `declare a port under 'ports', name one of them in '${a.property}.port', or remove ${quote(a.property)}`,
  }),
  'root-not-allowed': (a: { user: number }): ProblemText => ({
    message: "'runAsUser' is root, and 'runAsNonRoot' allows no root",
    given: a.user,
    fix: "choose another user, or say 'runAsNonRoot: false' for everybody to see",
  }),
  'request-above-limit': (a: { resource: string; request: string; limit: string }): ProblemText => ({
    message: `the ${a.resource} request ${quote(a.request)} is greater than the limit ${quote(a.limit)}`,
    given: a.request,
    allowed: [`at most ${a.limit}`],
    fix: 'raise the limit, or lower the request; Kubernetes refuses such a pod',
  }),
  'ports-collide': (a: { number: number; names: readonly string[]; side: string }): ProblemText => ({
    message: `the ports ${a.names.map(quote).join(' and ')} have the same ${a.side} ${a.number}`,
    given: a.number,
    fix: `give each of them a ${a.side} of its own`,
  }),
};
