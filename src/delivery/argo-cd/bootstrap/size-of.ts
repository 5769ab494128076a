/** The size of the components of an Argo CD, and how much each does concurrently. */
export interface Size {
  /** Number of application controllers, which share the clusters. */
  readonly shards: number;
  /** Per controller: Applications that are compared concurrently. */
  readonly statusProcessors: number;
  /** Per controller: Applications that are synced concurrently. */
  readonly operationProcessors: number;
  /** Per controller: objects that are applied concurrently. */
  readonly kubectlParallelism: number;
  readonly repoServers: number;
  /** Per repo server: folders that are rendered concurrently. */
  readonly rendersAtOnce: number;
  /** ApplicationSets that are reconciled concurrently. */
  readonly applicationSetsAtOnce: number;
  readonly resources: Readonly<Record<Component, Resources>>;
}

/** The components of Argo CD, by their names in its manifest. */
export type Component =
  | 'argocd-application-controller'
  | 'argocd-applicationset-controller'
  | 'argocd-dex-server'
  | 'argocd-notifications-controller'
  | 'argocd-redis'
  | 'argocd-repo-server'
  | 'argocd-server';

/** Requests and limits of a container. */
export interface Resources {
  readonly requests: { readonly cpu: string; readonly memory: string };
  readonly limits: { readonly cpu: string; readonly memory: string };
}

/** Number of Applications per controller, if there are enough clusters to share. */
const applicationsPerShard = 1000;

/**
 * The size of an Argo CD, by the number of Applications.
 *
 * | Applications | status / operation processors | applied at once | repo servers | ApplicationSets at once | memory of a controller |
 * |--|--|--|--|--|--|
 * | up to 100 | 20 / 10 | 20 | 1 | 10 | 512Mi to 2Gi |
 * | up to 400 | 20 / 10 | 20 | 2 | 10 | 1Gi to 2Gi |
 * | more: per 1000, rounded up | 50 / 25 | 50 | 2, and 1 more in all | 25 | 2Gi to 4Gi |
 *
 * - 20 and 10 processors are the defaults; Argo CD's documentation recommends 50 and 25 for 1000 Applications. In proportion, the defaults
 *   are sufficient for 400.
 * - Controllers share the clusters, never the Applications of one cluster: there is one per 1000 Applications, and at most one per cluster.
 *   The values for a controller depend on its share of the Applications.
 * - Two objects per operation are applied at once, as by default. 10 ApplicationSets at once are the default as well.
 * - Repo servers render 10 folders at once. There is no limit by default, and they can run out of memory: Kustomize needs about 50Mi per overlay.
 *
 * Argo CD's documentation recommends no requests and limits. These leave each component room for what it keeps in memory, which depends on
 * the objects of the clusters.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/high_availability/
 */
export function sizeOf(applications: number, clusters: number): Size {
  const shards = Math.max(1, Math.min(clusters, Math.ceil(applications / applicationsPerShard)));
  const share = Math.ceil(applications / shards);
  // Components that serve all Applications are sized by their total; a controller is sized by its share.
  const all = loadOf(applications);
  const own = loadOf(share);
  return {
    shards,
    statusProcessors: own.isLarge ? 50 * own.thousands : 20,
    operationProcessors: own.isLarge ? 25 * own.thousands : 10,
    kubectlParallelism: own.isLarge ? 50 * own.thousands : 20,
    repoServers: all.isLarge ? 1 + 2 * all.thousands : all.isSmall ? 1 : 2,
    rendersAtOnce: 10,
    applicationSetsAtOnce: all.isLarge ? 25 * all.thousands : 10,
    resources: {
      'argocd-application-controller': own.isLarge
        ? requestsAndLimits(1000 * own.thousands, 2048 * own.thousands, 2000 * own.thousands, 4096 * own.thousands)
        : requestsAndLimits(250, own.isSmall ? 512 : 1024, 2000, 2048),
      'argocd-applicationset-controller': all.isLarge
        ? requestsAndLimits(250, 256 * all.thousands, 1000, 1024 * all.thousands)
        : requestsAndLimits(100, 128, 500, 512),
      'argocd-dex-server': requestsAndLimits(10, 64, 200, 256),
      'argocd-notifications-controller': requestsAndLimits(50, 128 * all.thousands, 250, 256 * all.thousands),
      'argocd-redis': all.isLarge
        ? requestsAndLimits(250, 256 * all.thousands, 1000, 1024 * all.thousands)
        : requestsAndLimits(100, 128, 500, 512),
      'argocd-repo-server': all.isLarge ? requestsAndLimits(500, 1024, 2000, 2048) : requestsAndLimits(250, 512, 1000, 2048),
      'argocd-server': all.isLarge
        ? requestsAndLimits(250, 256 * all.thousands, 1000, 1024 * all.thousands)
        : requestsAndLimits(100, 128, 500, 512),
    },
  };
}

const loadOf = (applications: number) => ({
  isSmall: applications <= 100,
  isLarge: applications > 400,
  /** Thousands of Applications, rounded up: at least one. */
  thousands: Math.max(1, Math.ceil(applications / 1000)),
});

/** CPU in millicores, memory in Mi: requests, then limits. */
export const requestsAndLimits = (cpu: number, memory: number, cpuLimit: number, memoryLimit: number): Resources => ({
  requests: { cpu: cpuQuantity(cpu), memory: memoryQuantity(memory) },
  limits: { cpu: cpuQuantity(cpuLimit), memory: memoryQuantity(memoryLimit) },
});

const cpuQuantity = (thousandths: number): string => (thousandths % 1000 === 0 ? String(thousandths / 1000) : `${thousandths}m`);
const memoryQuantity = (mebibytes: number): string => (mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`);
