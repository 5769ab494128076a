import { mainBranch } from './github';

/** Names in Argo CD. */

/** The revision that Applications follow. The full name of the branch spares Argo CD listing all references of the repository. */
export const targetRevision = `refs/heads/${mainBranch}`;

/** The server of the cluster that Argo CD runs on. */
export const inCluster = 'https://kubernetes.default.svc';

/** The Application of a service in an environment; its name contains the cluster if the environment has several. */
export const applicationName = (service: string, environment: string, cluster: string | undefined): string =>
  cluster === undefined ? `${service}-${environment}` : `${service}-${environment}-${cluster}`;
