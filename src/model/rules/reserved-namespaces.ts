import { inPlatform } from '../../definition/shape/definition-place';
import { problem } from '../../problems/problem';
import type { ServiceModelRule } from './rule';

/** No team may deploy to a namespace from which it could take over Argo CD or the cluster. */
export const reservedNamespaces: ServiceModelRule = ({ stages }, { argoCd }) =>
  stages.flatMap(({ environment, namespace }) => {
    const reason = reasonFor(namespace, argoCd.namespace);
    const at = inPlatform('environments', environment.name, 'namespace');
    return reason === undefined ? [] : [problem('reserved-name', at, { name: namespace, reason })];
  });

function reasonFor(namespace: string, argoCdNamespace: string): string | undefined {
  if (namespace === argoCdNamespace) return 'Argo CD runs in the namespace of that name, and could be told anything from there';
  if (namespace === 'default') return 'the namespace of that name belongs to nobody, so that everything that forgets its own ends there';
  return namespace.startsWith('kube-') ? 'namespaces of such names are those of Kubernetes itself' : undefined;
}
