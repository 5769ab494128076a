/** All paths of the config repository, relative to its root, and of the output folder. All emitters use these. */

/** `./services/cart` and `services/cart` are the same folder. The root is empty. */
export const withoutDots = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '.')
    .join('/');

/** The folder of a service. */
export const serviceFolder = (service: string): string => `services/${service}`;

/** The folder with what all environments of a service share. */
export const baseFolder = (service: string): string => `${serviceFolder(service)}/base`;

/** The folder with the changes of a service for one environment, or for one cluster if its clusters differ. */
export const overlayFolder = (service: string, environment: string, cluster?: string): string =>
  `${serviceFolder(service)}/overlays/${environment}${cluster === undefined ? '' : `/clusters/${cluster}`}`;

/** The Component with the tags of an environment, in the environment's folder. */
export const imageTagFolder = 'image-tag';

/** The only file that CI writes: the tags of a service in an environment, for all its clusters. */
export const imageTagFile = (service: string, environment: string): string =>
  `${overlayFolder(service, environment)}/${imageTagFolder}/kustomization.yaml`;

/** Whether a path is that of an image-tag file. */
export const isImageTagFile = (path: string): boolean => path.endsWith(`/${imageTagFolder}/kustomization.yaml`);

/** The folder of a cluster with its namespaces and their policies. */
export const clusterConfigFolder = (cluster: string): string => `clusters/${cluster}/cluster-config`;

/** Whether a file is in the folder of a cluster with its namespaces. */
export const isClusterConfigFile = (path: string): boolean => /^clusters\/[^/]+\/cluster-config\//.test(path);

/** The cluster of such a file. */
export const clusterOfConfigFile = (path: string): string => path.split('/')[1]!;

/** Folders of an Argo CD: at the root of the repository if one delivers to all clusters, otherwise in the folder of its cluster. */
const ofInstance = (cluster: string | undefined, folder: string): string =>
  cluster === undefined ? folder : `clusters/${cluster}/${folder}`;

/** The folder with everything that an Argo CD reads for itself. */
export const instanceFolder = (instance: string | undefined): string => (instance === undefined ? '.' : `clusters/${instance}`);

/** The folder that an Argo CD reads: its projects and its ApplicationSets. */
export const argoCdFolder = (instance: string | undefined): string => ofInstance(instance, 'argocd');

/** The folder that installs an Argo CD on a cluster. */
export const bootstrapFolder = (instance: string | undefined): string => ofInstance(instance, 'bootstrap');

/** The folder with the monitoring of an Argo CD. */
export const monitoringFolder = (instance: string | undefined): string => ofInstance(instance, 'monitoring');

/** The Argo CD project of a team. */
export const projectFile = (instance: string | undefined, team: string): string => `${argoCdFolder(instance)}/projects/${team}.yaml`;

/** The ApplicationSet of a service. */
export const applicationSetFile = (instance: string | undefined, service: string): string =>
  `${argoCdFolder(instance)}/applicationsets/${service}.yaml`;

/** The ImageUpdater of a service's images. */
export const imageUpdaterFile = (instance: string | undefined, service: string): string =>
  `${argoCdFolder(instance)}/image-updaters/${service}.yaml`;

/** The Applications of a cluster, if each has a file of its own. */
export const applicationsFolder = (cluster: string): string => `clusters/${cluster}/argocd-apps`;

/** The file of one Application. It is in the folder of its cluster, so its name does not contain the cluster. */
export const applicationFile = (cluster: string, service: string, environment: string): string =>
  `${applicationsFolder(cluster)}/${service}-${environment}.yaml`;

/** Whether an Argo CD reads the file, or is installed with it. */
export const isArgoCdFile = (path: string): boolean => /^(?:clusters\/[^/]+\/)?(?:argocd|argocd-apps|bootstrap|monitoring)\//.test(path);

/** A workflow of a repository. Its extension distinguishes it from manifests, which are `.yaml`. */
export const workflowFile = (workflow: string): string => `.github/workflows/${workflow}.yml`;

/** Whether a file is a workflow of its repository. */
export const isWorkflowFile = (path: string): boolean => /^\.github\/workflows\/[^/]+\.yml$/.test(path);

/** The file that determines who must review what in a repository. */
export const codeOwnersFile = '.github/CODEOWNERS';

/** The file that tells Git how to treat the files of the config repository. */
export const gitAttributesFile = '.gitattributes';

/** What a repository's ledger lies in: which files are generated, and what later runs must know of them. */
const ledgerFolder = '.charthouse';

/** The file that explains the config repository to people. */
export const readmeFile = 'README.md';

/** The file of the config repository that says which Apps, secrets and permissions people create once. */
export const prerequisitesFile = 'PREREQUISITES.md';

/** The folder of the config repository with what the owners of clouds create, so that workflows can push to registries. */
export const registriesFolder = 'registries';

/** A file of it. */
export const registryFile = (registry: string, file: string): string => `${registriesFolder}/${registry}/${file}`;

/** Whether a file is in that folder. */
export const isRegistryFile = (path: string): boolean => path.startsWith(`${registriesFolder}/`);

/** Whether a file is a part of its repository's ledger. */
export const isLedgerFile = (path: string): boolean => path.startsWith(`${ledgerFolder}/`);

/** The facts about a service, in the config repository. */
export const serviceLedgerFile = (service: string): string => `${ledgerFolder}/services/${service}.json`;

/** The checksums of a service's files, in the config repository. */
export const serviceChecksumFile = (service: string): string => `${ledgerFolder}/services/${service}.sha256`;

/** The ledger of a service, by its path in the output folder: its repository, and the service. */
export const ofServiceLedger = /^([^/]+)\/\.charthouse\/services\/([^/]+)\.json$/;

/** A file of an overlay, by its path in the output folder: the folder of its environment, then repository, service and environment. */
export const ofOverlay = /^(([^/]+)\/services\/([^/]+)\/overlays\/([^/]+))\//;

/** Both of them, as a pattern. */
export const serviceLedgerPattern = (service: string): string => `${ledgerFolder}/services/${service}.*`;

/** The folder that has the ledgers of all services. */
export const serviceLedgersFolder = `${ledgerFolder}/services`;

/** The facts about a repository that belong to no service. */
export const repositoryLedgerFile = `${ledgerFolder}/repository.json`;

/** The checksums of a repository's files that belong to no service. */
export const repositoryChecksumFile = `${ledgerFolder}/repository.sha256`;

/** What has the Terraform stacks in the output folder. It is no repository, but it has a ledger as a repository has. */
export const terraformFolder = 'terraform';

/** A Terraform stack, in that folder. */
export const stackFile = (stack: string): string => `${stack}/cdk.tf.json`;

/** The service that a path of the config repository is named after: in its folder, or its ledger. Others of its files are named otherwise. */
export function serviceOfPath(path: string): string | undefined {
  const [, ofFolder, ofLedger] = /^(?:services\/([^/]+)\/|\.charthouse\/services\/(.+)\.(?:json|sha256)$)/.exec(path) ?? [];
  return ofFolder ?? ofLedger;
}

/** The environment that a file of the config repository is for alone; undefined for any other file. */
export function environmentOfPath(path: string, service: string | undefined): string | undefined {
  const [, ofOverlay, ofApplication] =
    /^(?:services\/[^/]+\/overlays\/([^/]+)\/|clusters\/[^/]+\/argocd-apps\/(.+)\.yaml$)/.exec(path) ?? [];
  return (
    ofOverlay ?? (service !== undefined && ofApplication?.startsWith(`${service}-`) ? ofApplication.slice(service.length + 1) : undefined)
  );
}

/** The environments of a service have this in common. */
export const isBasePath = (path: string): boolean => /^services\/[^/]+\/base\//.test(path);

/** The cluster whose namespaces a file of the config repository has; undefined for any other file. */
export const clusterOfPath = (path: string): string | undefined => /^clusters\/([^/]+)\/cluster-config\//.exec(path)?.[1];

/** The team whose permissions a file of the config repository has; undefined for any other file. */
export const teamOfPath = (path: string): string | undefined => /^(?:clusters\/[^/]+\/)?argocd\/projects\/(.+)\.yaml$/.exec(path)?.[1];

/** Whether a path is that of a workflow. */
export const isWorkflowPath = (path: string): boolean => path.startsWith('.github/workflows/');

/** Whether a file is of the ledger of a repository, and not of that of a service. */
export const isRepositoryLedgerPath = (path: string): boolean => path === repositoryLedgerFile || path === repositoryChecksumFile;

/** A file of a repository, in the output folder: each repository has a folder with its name. */
export const inRepository = (repository: string, path: string): string => `${repository}/${path}`;

/** The repository of a file in the output folder. */
export const repositoryOfPath = (path: string): string => path.slice(0, path.indexOf('/'));

/** The path of that file in its repository. */
export const withinRepository = (path: string): string => path.slice(path.indexOf('/') + 1);

/** A folder of the config repository, and what is in it, in a few words. */
export interface FolderDescription {
  /** With a slash at its end. */
  readonly folder: string;
  readonly content: string;
}
