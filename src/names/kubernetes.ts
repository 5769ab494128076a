/** Names and labels of Kubernetes objects. */

/** The objects of a workload; the service's own workload has the name of the service. */
export const workloadName = (service: string, workload: string | undefined): string =>
  workload === undefined ? service : `${service}-${workload}`;

/** The headless Service that gives the pods of a StatefulSet their names; the workload may have an ordinary one as well. */
export const governingServiceName = (workload: string): string => `${workload}-headless`;

/** A ConfigMap of a service. */
export const configMapName = (service: string, name: string): string => `${service}-${name}`;

/** The NetworkPolicies that every namespace has, besides those of its services. */
export const namespacePolicies = { dns: 'allow-dns', deny: 'default-deny' } as const;

/** The volume that holds the files of a Secret. Names of volumes have no dots. */
export const secretVolumeName = (secret: string): string => secret.replaceAll('.', '-');

/** The labels by which Services, budgets and policies select the pods of a workload. They never change. */
export const selectorLabels = (workload: string): Record<string, string> => ({ 'app.kubernetes.io/name': workload });

/** The label of all that belongs to a service, whichever of its workloads it is for. */
export const partOfLabel = (service: string): Record<string, string> => ({ 'app.kubernetes.io/part-of': service });
