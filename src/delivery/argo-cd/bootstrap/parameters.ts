import { sha256 } from '../../../data/sha256';
import type { Component, Size } from './size-of';

/**
 * The values of the ConfigMap `argocd-cmd-params-cm`, by the component that reads them.
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

/** Pods read their parameters only when they start. This annotation restarts them if a parameter changes. */
export const checksumOf = (parameters: Readonly<Record<string, string>>): string => sha256(JSON.stringify(parameters));
