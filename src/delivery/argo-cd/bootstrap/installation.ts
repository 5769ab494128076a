import { addMetadata } from '../../../files/add-metadata';
import type { GeneratedFile } from '../../../files/file-tree';
import { bootstrapFolder } from '../../../names/paths';
import type { BootstrapInput } from './bootstrap-input';
import { configMapPatches } from './config-map-patches';
import { sizeOf } from './size-of';
import { workloadPatches } from './workload-patches';

/** The folder that Kustomize builds to an Argo CD: the released manifest, and this platform's changes to it. */
export function renderInstallation(input: BootstrapInput): GeneratedFile[] {
  const { namespace, manifest } = input.platform.argoCd;
  const folder = `${bootstrapFolder(input.instance.cluster)}/argo-cd`;
  const size = sizeOf(input.applications, input.clusters.length);
  const patches = [
    ...configMapPatches(input, size).map((patch) => ({ manifest: patch, isOptional: false })),
    ...workloadPatches(size, input.progressiveSyncs, isHighlyAvailable(manifest)),
  ];
  return [
    {
      path: `${folder}/kustomization.yaml`,
      content: {
        apiVersion: 'kustomize.config.k8s.io/v1beta1',
        kind: 'Kustomization',
        namespace,
        resources: ['namespace.yaml', manifest],
        patches: [
          ...patches.map(({ manifest: { kind, metadata }, isOptional }) => ({
            path: `${metadata.name}.yaml`,
            target: isOptional ? { kind, name: metadata.name } : undefined,
          })),
          ...(namespace === released
            ? []
            : [{ path: 'cluster-role-bindings.yaml', target: { kind: 'ClusterRoleBinding', name: 'argocd-.*' } }]),
        ],
      },
    },
    {
      path: `${folder}/namespace.yaml`,
      content: addMetadata({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }, input.platform.metadata),
    },
    ...patches.map(({ manifest: patch }) => ({ path: `${folder}/${patch.metadata.name}.yaml`, content: patch })),
    ...(namespace === released ? [] : [{ path: `${folder}/cluster-role-bindings.yaml`, content: subjectsIn(namespace) }]),
  ];
}

/** The namespace in the released manifest. */
const released = 'argocd';

/** Kustomize does not change the subjects of a ClusterRoleBinding. Without this patch, Argo CD would have no rights in its namespace. */
const subjectsIn = (namespace: string) => [
  { op: 'test', path: '/subjects/0/kind', value: 'ServiceAccount' },
  { op: 'replace', path: '/subjects/0/namespace', value: namespace },
];

/** Whether a URL points to the highly available manifest: `manifests/ha/install.yaml`, `ha-install.yaml`. */
export const isHighlyAvailable = (manifest: string): boolean => /[/._-]ha[/._-]/.test(new URL(manifest).pathname);
