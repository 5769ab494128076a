import { problem, type Problem } from '../../problems/problem';
import { movesOf } from './moves';
import { clusterTitle, type ServiceChange } from './service-change';

/** Services that leave one of the clusters of an environment: what they deployed there keeps running. */
export const lostCluster = (change: ServiceChange): Problem[] =>
  movesOf(change).flatMap(({ cause, environment, folder, from }) =>
    cause === 'lost cluster' ? [problem('environment-loses-cluster', folder, { environment, cluster: clusterTitle(from) })] : [],
  );
