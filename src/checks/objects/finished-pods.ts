import type { Manifest } from '../../files/manifest';
import type { PodSecurityModel } from '../../model/instance-model';
import { problem, type Problem } from '../../problems/problem';
import { podStandards } from './pod-standards';
import { podTemplates } from './pod-templates';

const order: readonly PodSecurityModel['level'][] = ['restricted', 'baseline', 'privileged'];

/** Pods are within the Pod Security Standard that the service states: its namespace refuses others. */
export const finishedPods = (object: Manifest, stated: PodSecurityModel['level']): Problem[] =>
  podTemplates(object).flatMap(({ spec, path }) =>
    podStandards(spec)
      .filter(({ level }) => order.indexOf(level) > order.indexOf(stated))
      .map((excess) => problem('pod-security-exceeded', `${path}.${excess.path}`, { ...excess, stated })),
  );
