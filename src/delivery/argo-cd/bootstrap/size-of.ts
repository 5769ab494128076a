/** How large the parts of an Argo CD are, and how much each does at once. */
export interface Size {
  /** How many application controllers share the clusters. */
  readonly shards: number;
  /** Of each controller: Applications that are compared at once. */
  readonly statusProcessors: number;
  /** Of each controller: Applications that are synced at once. */
  readonly operationProcessors: number;
  /** Of each controller: objects that are applied at once. */
  readonly kubectlParallelism: number;
  readonly repoServers: number;
  /** Of each repo server: folders that are rendered at once. */
  readonly rendersAtOnce: number;
  /** ApplicationSets that are reconciled at once. */
  readonly applicationSetsAtOnce: number;
  readonly resources: Readonly<Record<Component, Resources>>;
}

/** The parts of Argo CD, as its manifest names them. */
export type Component =
  | 'argocd-application-controller'
  | 'argocd-applicationset-controller'
  | 'argocd-dex-server'
  | 'argocd-notifications-controller'
  | 'argocd-redis'
  | 'argocd-repo-server'
  | 'argocd-server';

/** What a container has for itself, and what it never exceeds. */
export interface Resources {
  readonly requests: { readonly cpu: string; readonly memory: string };
  readonly limits: { readonly cpu: string; readonly memory: string };
}

/** How many Applications one controller is meant to have, where there are clusters enough to share. */
const applicationsPerShard = 1000;

/**
 * The size of an Argo CD by what it delivers.
 *
 * | Applications | processors for status / operations | applied at once | repo servers | ApplicationSets at once | memory of a controller |
 * |--|--|--|--|--|--|
 * | up to 100 | 20 / 10 | 20 | 1 | 10 | 512Mi to 2Gi |
 * | up to 400 | 20 / 10 | 20 | 2 | 10 | 1Gi to 2Gi |
 * | more, for each 1000 begun | 50 / 25 | 50 | 2, and 1 more in all | 25 | 2Gi to 4Gi |
 *
 * - 20 and 10 processors are the defaults, 50 and 25 what Argo CD's authors use for 1000 Applications: by the same measure the defaults are enough for 400.
 * - Controllers share out clusters, never the Applications of one: there is one for each 1000 Applications, and none without a cluster. What stands in the
 *   table for a controller goes by its share of the Applications.
 * - Applied at once are two objects for each operation, as by default. 10 ApplicationSets at once are the default, too.
 * - Repo servers render 10 folders at once, which by default has no limit and can end in a kill: Kustomize takes about 50Mi for an overlay.
 *
 * Requests and limits are no measure of Argo CD's authors, who give none: they leave each part room for what it keeps in memory, which depends on
 * what the clusters hold.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/high_availability/
 */
export function sizeOf(applications: number, clusters: number): Size {
  const shards = Math.max(1, Math.min(clusters, Math.ceil(applications / applicationsPerShard)));
  const share = Math.ceil(applications / shards);
  // What a part does for all Applications goes by all of them, what a controller does by its share.
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
  /** Those begun: at least one. */
  thousands: Math.max(1, Math.ceil(applications / 1000)),
});

/** CPU in thousandths, memory in Mi: requests, then limits. */
export const requestsAndLimits = (cpu: number, memory: number, cpuLimit: number, memoryLimit: number): Resources => ({
  requests: { cpu: cpuQuantity(cpu), memory: memoryQuantity(memory) },
  limits: { cpu: cpuQuantity(cpuLimit), memory: memoryQuantity(memoryLimit) },
});

const cpuQuantity = (thousandths: number): string => (thousandths % 1000 === 0 ? String(thousandths / 1000) : `${thousandths}m`);
const memoryQuantity = (mebibytes: number): string => (mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`);
