import { problem, type Problem } from '../../problems/problem';
import { movesOf } from './moves';
import type { ServiceChange } from './service-change';

/** Services whose namespace in an environment gets another name: what they deployed in the old one keeps running. */
export const changedNamespace = (change: ServiceChange): Problem[] =>
  movesOf(change).flatMap(({ cause, environment, folder, from, to }) =>
    cause === 'namespace' ? [problem('namespace-changes', folder, { environment, from: from.namespace, to: to!.namespace })] : [],
  );
