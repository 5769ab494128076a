import type { Manifest } from '../../../files/manifest';
import { stringifyYaml } from '../../../files/yaml';
import type { SingleSignOnModel } from '../../../model/types/platform-model';
import type { BootstrapInput } from './bootstrap-input';
import { parametersOf } from './parameters';
import type { Size } from './size-of';

/** The patches of the ConfigMaps in Argo CD's manifest. */
export const configMapPatches = (input: BootstrapInput, size: Size): Manifest[] => [
  configMap('argocd-cm', settings(input)),
  ...(input.platform.argoCd.singleSignOn ? [configMap('argocd-rbac-cm', rights(input.platform.argoCd.singleSignOn))] : []),
  configMap('argocd-cmd-params-cm', Object.assign({}, ...Object.values(parametersOf(size, input.progressiveSyncs)))),
  ...(input.notifications ? [withoutNamespace(input.notifications)] : []),
];

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/argocd-cm-yaml/ */
const settings = ({ platform, healthChecks }: BootstrapInput): Record<string, string> => ({
  ...Object.fromEntries(Object.keys(healthChecks).map((kind) => [healthCheckKey(kind), healthChecks[kind]!])),
  ...(platform.argoCd.url !== undefined && { url: platform.argoCd.url }),
  ...(platform.argoCd.singleSignOn && login(platform.argoCd.singleSignOn)),
});

/** With single sign-on, the `admin` login is disabled. */
const login = ({ key, config }: SingleSignOnModel): Record<string, string> => ({ 'admin.enabled': 'false', [key]: stringifyYaml(config) });

/**
 * The groups that may do everything. The rights of the teams' groups are in their projects.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/
 */
const rights = ({ adminGroups }: SingleSignOnModel): Record<string, string> => ({
  'policy.csv': adminGroups.map((group) => `g, ${group}, role:admin\n`).join(''),
});

/** `<group>/<Kind>` as a key of the ConfigMap; a core kind has no group. */
const healthCheckKey = (kind: string): string => `resource.customizations.health.${kind.replace(/^\//, '').replace('/', '_')}`;

const configMap = (name: string, data: Readonly<Record<string, string>>): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data: Object.fromEntries(
    Object.keys(data)
      .sort()
      .map((key) => [key, data[key]]),
  ),
});

/** The objects of the manifest have no namespace until Kustomize sets it, so patches must not have one either. */
const withoutNamespace = (manifest: Manifest): Manifest => ({ ...manifest, metadata: { ...manifest.metadata, namespace: undefined } });
