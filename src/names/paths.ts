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

/** Whether a path is that of an image-tag file. */
export const isImageTagFile = (path: string): boolean => path.endsWith(`/${imageTagFolder}/kustomization.yaml`);

/** What a cluster has of its own: its namespaces and what holds in each of them. */
export const clusterConfigFolder = (cluster: string): string => `clusters/${cluster}/cluster-config`;

/**
 * What an Argo CD has: of the one that delivers to all clusters it lies at the root of the repository, of a cluster's own in the cluster's folder.
 */
const ofInstance = (cluster: string | undefined, folder: string): string =>
  cluster === undefined ? folder : `clusters/${cluster}/${folder}`;

/** The folder that has all that an Argo CD reads for itself. */
export const instanceFolder = (instance: string | undefined): string => (instance === undefined ? '.' : `clusters/${instance}`);

/** What an Argo CD reads from Git: its projects and its ApplicationSets. */
export const argoCdFolder = (instance: string | undefined): string => ofInstance(instance, 'argocd');

/** What brings an Argo CD to a cluster that has none. */
export const bootstrapFolder = (instance: string | undefined): string => ofInstance(instance, 'bootstrap');

/** What watches an Argo CD. */
export const monitoringFolder = (instance: string | undefined): string => ofInstance(instance, 'monitoring');

/** Argo CD's project of a team. */
export const projectFile = (instance: string | undefined, team: string): string => `${argoCdFolder(instance)}/projects/${team}.yaml`;

/** Argo CD's ApplicationSet of a service. */
export const applicationSetFile = (instance: string | undefined, service: string): string =>
  `${argoCdFolder(instance)}/applicationsets/${service}.yaml`;

/** What watches the registry for a service's images. */
export const imageUpdaterFile = (instance: string | undefined, service: string): string =>
  `${argoCdFolder(instance)}/image-updaters/${service}.yaml`;

/** The Applications of a cluster, where each has a file of its own. */
export const applicationsFolder = (cluster: string): string => `clusters/${cluster}/argocd-apps`;

/** One of them: it lies in the folder of its cluster, and so needs not name it. */
export const applicationFile = (cluster: string, service: string, environment: string): string =>
  `${applicationsFolder(cluster)}/${service}-${environment}.yaml`;

/** A workflow of a repository. The ending keeps it apart from manifests, which are `.yaml`. */
export const workflowFile = (workflow: string): string => `.github/workflows/${workflow}.yml`;

/** Who must review what, in a repository. */
export const codeOwnersFile = '.github/CODEOWNERS';

/** A Terraform stack, in the output folder. */
export const stackFile = (stack: string): string => `terraform/${stack}/cdk.tf.json`;

/** A file of a repository, in the output folder: each repository has a folder there, named as it is. */
export const inRepository = (repository: string, path: string): string => `${repository}/${path}`;
