import type { GeneratedFile } from '../files/file-tree';

/** Fields of a kustomization. Undefined fields are not written. */
export interface Kustomization {
  readonly namespace?: string;
  readonly resources?: readonly string[];
  readonly replicas?: readonly { readonly name: string; readonly count: number }[];
  readonly patches?: readonly { readonly path: string; readonly target?: object }[];
  readonly components?: readonly string[];
  /** Files with transformers, which run last. */
  readonly transformers?: readonly string[];
  /** Files with further fields for Kustomize's own transformers, in this kustomization and in those that include it. */
  readonly configurations?: readonly string[];
}

/** The `kustomization.yaml` of a folder that Kustomize builds. */
export const kustomizationFile = (folder: string, fields: Kustomization): GeneratedFile => ({
  path: `${folder}/kustomization.yaml`,
  content: { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields },
});

/** The `kustomization.yaml` of a Component, which changes the objects of the kustomizations that include it. */
export const componentFile = (folder: string, fields: Kustomization): GeneratedFile => ({
  path: `${folder}/kustomization.yaml`,
  content: { apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component', ...fields },
});
