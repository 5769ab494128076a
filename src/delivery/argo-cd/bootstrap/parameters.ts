import { createHash } from 'node:crypto';
import type { Component, Size } from './size-of';

/**
 * What the ConfigMap `argocd-cmd-params-cm` says, by the part that reads it.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/argocd-cmd-params-cm-yaml/
 */
export const parametersOf = (size: Size, progressiveSyncs: boolean): Partial<Record<Component, Record<string, string>>> => ({
  'argocd-application-controller': {
    'controller.kubectl.parallelism.limit': String(size.kubectlParallelism),
    'controller.operation.processors': String(size.operationProcessors),
    'controller.status.processors': String(size.statusProcessors),
  },
  'argocd-applicationset-controller': {
    'applicationsetcontroller.concurrent.reconciliations.max': String(size.applicationSetsAtOnce),
    ...(progressiveSyncs && { 'applicationsetcontroller.enable.progressive.syncs': 'true' }),
  },
  'argocd-repo-server': { 'reposerver.parallelism.limit': String(size.rendersAtOnce) },
});

/** Pods read their parameters when they start. With this on them, they start anew when a parameter changes. */
export const checksumOf = (parameters: Readonly<Record<string, string>>): string =>
  createHash('sha256').update(JSON.stringify(parameters)).digest('hex');
