import type { Manifest } from '../../files/manifest';
import type { PodSecurityModel } from '../../model/types/service-spec-model';
import { problem, type Problem } from '../../problems/problem';
import { podStandards } from './pod-standards';
import { podTemplates } from './pod-templates';

const order: readonly PodSecurityModel['level'][] = ['restricted', 'baseline', 'privileged'];

/**
 * Pods must comply with the Pod Security Standard of the service, or with that of another namespace that services use: a namespace rejects
 * other pods.
 */
export const finishedPods = (object: Manifest, stated: PodSecurityModel['level']): Problem[] =>
  podTemplates(object).flatMap(({ spec, path }) =>
    podStandards(spec)
      .filter(({ level }) => order.indexOf(level) > order.indexOf(stated))
      .map((excess) =>
        problem('pod-security-exceeded', `${path}.${excess.path}`, { ...excess, stated, namespace: object.metadata.namespace }),
      ),
  );

/** The strictest of the known standards. */
export const strictest = (levels: readonly (PodSecurityModel['level'] | undefined)[]): PodSecurityModel['level'] | undefined =>
  order.find((level) => levels.includes(level));
