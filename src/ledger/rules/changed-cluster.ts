import { problem, type Problem } from '../../problems/problem';
import { movesOf } from './moves';
import { clusterTitle, type ServiceChange } from './service-change';

/** Services that leave a cluster for another one, in the same environment: what they deployed there keeps running. */
export const changedCluster = (change: ServiceChange): Problem[] =>
  movesOf(change).flatMap(({ cause, environment, folder, from, to }) =>
    cause === 'cluster' ? [problem('cluster-changes', folder, { environment, from: clusterTitle(from), to: clusterTitle(to!) })] : [],
  );
