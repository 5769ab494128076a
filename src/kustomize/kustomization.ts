import type { GeneratedFile } from '../files/file-tree';

/** What Charthouse says in a kustomization; what is undefined is left out. */
export interface Kustomization {
  readonly namespace?: string;
  readonly resources?: readonly string[];
  readonly replicas?: readonly { readonly name: string; readonly count: number }[];
  readonly patches?: readonly { readonly path: string; readonly target?: object }[];
  readonly components?: readonly string[];
  /** Files with transformers: they run last. */
  readonly transformers?: readonly string[];
  /** Files that tell Kustomize's own transformers of further fields, here and in every kustomization that stands on this one. */
  readonly configurations?: readonly string[];
}

/** The file that makes a folder one that Kustomize builds. */
export const kustomizationFile = (folder: string, fields: Kustomization): GeneratedFile => ({
  path: `${folder}/kustomization.yaml`,
  content: { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields },
});

/** The file that makes a folder a part of other kustomizations: it does to their objects what it says. */
export const componentFile = (folder: string, fields: Kustomization): GeneratedFile => ({
  path: `${folder}/kustomization.yaml`,
  content: { apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component', ...fields },
});
