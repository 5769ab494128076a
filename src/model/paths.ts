/**
 * Every path of the config repository, relative to its root, and of the output folder. Emitters meet here.
 */

/** The folder of a service. */
export const serviceFolder = (service: string): string => `services/${service}`;

/** What all environments of a service share. */
export const baseFolder = (service: string): string => `${serviceFolder(service)}/base`;

/** What one environment of a service changes, or one cluster of it where they differ. */
export const overlayFolder = (service: string, environment: string, cluster?: string): string =>
  `${serviceFolder(service)}/overlays/${environment}${cluster === undefined ? '' : `/clusters/${cluster}`}`;

/** The Component that holds an environment's tags, below the environment's folder. */
export const imageTagFolder = 'image-tag';

/** The one file that CI writes: the tags of a service in an environment, on all its clusters. */
export const imageTagFile = (service: string, environment: string): string =>
  `${overlayFolder(service, environment)}/${imageTagFolder}/kustomization.yaml`;

/** What a cluster has of its own: its namespaces and what holds in each of them. */
export const clusterConfigFolder = (cluster: string): string => `clusters/${cluster}/cluster-config`;

/** Argo CD's project of a team. */
export const projectFile = (team: string): string => `argocd/projects/${team}.yaml`;

/** Argo CD's ApplicationSet of a service. */
export const applicationSetFile = (service: string): string => `argocd/applicationsets/${service}.yaml`;

/** A workflow of a repository. The ending keeps it apart from manifests, which are `.yaml`. */
export const workflowFile = (workflow: string): string => `.github/workflows/${workflow}.yml`;

/** Who must review what, in a repository. */
export const codeOwnersFile = '.github/CODEOWNERS';

/** A Terraform stack, in the output folder. */
export const stackFile = (stack: string): string => `terraform/${stack}/cdk.tf.json`;

/** A file of a repository, in the output folder: each repository has a folder there, named as it is. */
export const inRepository = (repository: string, path: string): string => `${repository}/${path}`;
