import { renderBootstrap, type BootstrapInput } from '../../../../src/delivery/argo-cd/bootstrap/render-bootstrap';
import type { GeneratedFile } from '../../../../src/files/file-tree';
import type { Manifest } from '../../../../src/files/manifest';
import { stringifyFile } from '../../../../src/files/yaml';
import { resolvePlatform } from '../../../../src/model/resolve/resolve-platform';
import type { TreeFile } from '../../../../src/proof/write-tree';
import { platform } from '../../../example-platform';

/** As Argo CD's documentation has it: an Application is as healthy as it says. */
export const applicationHealth = `hs = {}
hs.status = "Progressing"
if obj.status ~= nil and obj.status.health ~= nil then
  hs.status = obj.status.health.status
end
return hs
`;

export const notifications: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'argocd-notifications-cm', namespace: 'argocd' },
  data: { 'service.slack': 'token: $slack-token\n' },
};

/** The bootstrap of the payments example, whose other cluster is remote; for tests to vary. */
export function bootstrapInput(changes: Partial<BootstrapInput> = {}, definition: Record<string, unknown> = {}): BootstrapInput {
  const model = resolvePlatform(platform(definition));
  return {
    platform: model,
    instance: model.argoCd.instances[0]!,
    clusters: model.clusters,
    configured: model.clusters.map(({ name }) => name),
    applications: 3,
    applicationClusters: [],
    notifications,
    healthChecks: { 'argoproj.io/Application': applicationHealth },
    secretKeys: ['slack-token'],
    progressiveSyncs: false,
    hasMonitoring: false,
    hasImageUpdater: false,
    ...changes,
  };
}

/** What each file of a bootstrap says, by path. */
export const filesOf = (input: BootstrapInput): Record<string, GeneratedFile['content']> =>
  Object.fromEntries(renderBootstrap(input).map(({ path, content }) => [path, content]));

/** The same as text. */
export const textsOf = (input: BootstrapInput): TreeFile[] =>
  renderBootstrap(input).map(({ path, content }) => [path, typeof content === 'string' ? content : stringifyFile(content)]);
