import type { Manifest } from '../../src/files/manifest';
import type { ExpectedOverlay } from '../../src/proof/prove';
import type { TreeFile } from '../../src/proof/write-tree';

/** A service by hand: one Deployment with one image, and what each of its overlays must build to. */
export interface TinyService {
  readonly files: TreeFile[];
  readonly overlays: ExpectedOverlay[];
}

/** Small enough to be checked by eye: each overlay adds its namespace, a count of two, and the tag `v1`. */
export function tinyService(name: string, environments: readonly string[] = ['dev']): TinyService {
  const image = imageOf(name);
  const overlays = environments.flatMap((environment): TreeFile[] => [
    [
      `services/${name}/overlays/${environment}/kustomization.yaml`,
      `namespace: team-${environment}\nresources: [../../base]\nreplicas: [{ name: ${name}, count: 2 }]\ncomponents: [image-tag]\n`,
    ],
    [
      tagFileOf(name, environment),
      `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nimages:\n  - name: ${image}\n    newTag: "v1"\n`,
    ],
  ]);
  return {
    files: [
      [`services/${name}/base/kustomization.yaml`, 'resources: [deployment.yaml]\n'],
      [
        `services/${name}/base/deployment.yaml`,
        `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n        - name: main\n          image: ${image}\n`,
      ],
      ...overlays,
    ],
    overlays: environments.map((environment) => ({
      folder: `services/${name}/overlays/${environment}`,
      environment,
      objects: [deployment(name, environment)],
      tagFile: tagFileOf(name, environment),
      tags: { [image]: 'v1' },
    })),
  };
}

export const tagFileOf = (name: string, environment = 'dev'): string =>
  `services/${name}/overlays/${environment}/image-tag/kustomization.yaml`;

export const imageOf = (name: string): string => `ghcr.io/acme/${name}`;

/** What the overlay builds to, but for the tag. */
export const deployment = (name: string, environment = 'dev'): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: `team-${environment}` },
  spec: { replicas: 2, template: { spec: { containers: [{ name: 'main', image: imageOf(name) }] } } },
});

/** The same files, one of them edited by hand. */
export function edited(files: readonly TreeFile[], path: string, edit: (text: string) => string): TreeFile[] {
  const found = files.find(([each]) => each === path);
  if (!found || edit(found[1]) === found[1]) throw new Error(`nothing to edit in '${path}'`);
  return files.map(([each, text]) => (each === path ? [each, edit(text)] : [each, text]));
}
