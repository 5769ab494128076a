/** Names and labels of Kubernetes objects. */

/** Name of the objects of a workload. The main workload has the name of the service. */
export const workloadName = (service: string, workload: string | undefined): string =>
  workload === undefined ? service : `${service}-${workload}`;

/** The headless Service that gives the pods of a StatefulSet their names. The workload may also have an ordinary Service. */
export const governingServiceName = (workload: string): string => `${workload}-headless`;

/** A further Service of a workload. */
export const furtherServiceName = (workload: string, service: string): string => `${workload}-${service}`;

/** A ConfigMap of a service. */
export const configMapName = (service: string, name: string): string => `${service}-${name}`;

/** The NetworkPolicies of every namespace, in addition to those of its services. */
export const namespacePolicies = { dns: 'allow-dns', deny: 'default-deny' } as const;

/** The volume with the files of a Secret. Names of volumes have no dots. */
export const secretVolumeName = (secret: string): string => secret.replaceAll('.', '-');

/** Labels with which Services, budgets and policies select the pods of a workload. They never change. */
export const selectorLabels = (workload: string): Record<string, string> => ({ 'app.kubernetes.io/name': workload });

/** The label of all objects of a service, for any of its workloads. */
export const partOfLabel = (service: string): Record<string, string> => ({ 'app.kubernetes.io/part-of': service });
