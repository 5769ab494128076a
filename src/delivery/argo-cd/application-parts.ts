import { equal } from '../../files/equal';
import type { Manifest } from '../../files/manifest';
import { targetRevision } from '../../names/argo-cd';
import { cloneUrl, repositoryPage } from '../../names/github';
import { selectorLabels } from '../../names/kubernetes';
import { baseFolder, imageTagFolder, overlayFolder } from '../../names/paths';
import type { ClusterAddress, EnvironmentModel, PlatformModel } from '../../model/types/platform-model';
import type { OverlayModel, ServiceModel } from '../../model/types/service-model';
import type { ApplicationTemplateMetadata } from './kinds/application-set/template';
import type { ApplicationDestination, ApplicationFromSource, SyncPolicy } from './kinds/application/spec';
import type { SyncOption } from './kinds/application/sync-option';
import { controlledFields } from './controlled-fields';
import { hasJobBefore } from './decorate';
import { injectedFields } from './injected-fields';
import { subscriptions } from './notifications/subscriptions';
import { retry } from './platform-application';
import { isAppliedServerSide } from './sync-options-of';

/**
 * The texts in which the Applications of a service differ: the values of one Application, or the template expressions that stand for them.
 */
export interface ApplicationTexts {
  readonly name: string;
  readonly environment: string;
  /** The folder that is synced. */
  readonly path: string;
  /** Undefined if a single expression cannot hold the address, because some clusters are known by server and others by name. */
  readonly address: ClusterAddress | undefined;
  readonly namespace: string;
}

/** The input of all parts of a service's Applications. */
export interface PartsOf {
  readonly service: ServiceModel;
  readonly platform: PlatformModel;
  /** Of all objects of the platform, as it is written where the common part is. */
  readonly metadata: PlatformModel['metadata'];
  /** The notification subscriptions of the service, if they are the same in all environments: see {@link commonSubscriptions}. */
  readonly subscribed: Readonly<Record<string, string>> | undefined;
}

/** An Application from one folder of one repository. */
export interface CommonPart {
  readonly metadata: ApplicationTemplateMetadata;
  readonly spec: ApplicationFromSource;
}

/** What all Applications of a service have in common, except for texts. */
export function commonPart(texts: ApplicationTexts, { service, platform, metadata, subscribed }: PartsOf): CommonPart {
  const { name, environment, path, address, namespace } = texts;
  const { organization, repository, argoCd } = platform;
  return {
    metadata: {
      name,
      labels: { ...metadata.labels, ...selectorLabels(service.name), environment },
      annotations: {
        ...metadata.annotations,
        'argocd.argoproj.io/manifest-generate-paths': generatePaths(service, environment),
        ...subscribed,
      },
      finalizers: service.deletion === 'cascade' ? ['resources-finalizer.argocd.argoproj.io'] : undefined,
    },
    spec: {
      project: service.team.name,
      source: { repoURL: cloneUrl(organization, repository.name), targetRevision, path },
      destination: { ...address, namespace } as ApplicationDestination,
      syncPolicy: hasJobBefore(service) ? withJobs : syncPolicy,
      revisionHistoryLimit: argoCd.revisionHistoryLimit,
      info: [
        ...(service.source ? [{ name: 'Source', value: repositoryPage(organization, service.source.repository.name) }] : []),
        { name: 'Manifests', value: `${repositoryPage(organization, repository.name)}/tree/main/${path}` },
      ],
    },
  };
}

/** What one Application has in addition, as a merge patch; empty if there is nothing. */
export interface OwnPart {
  readonly metadata?: { readonly annotations?: Readonly<Record<string, string>> };
  readonly spec?: OwnSpec;
}

interface OwnSpec extends Partial<Pick<ApplicationFromSource, 'ignoreDifferences'>> {
  readonly destination?: ClusterAddress;
  readonly syncPolicy?: Pick<SyncPolicy, 'automated'>;
}

/** What an environment adds to the common part. @param address of the cluster, if the common part has none. */
export function ownPart(
  { service, subscribed }: PartsOf,
  environment: EnvironmentModel,
  overlay: OverlayModel,
  objects: readonly Manifest[],
  address: ClusterAddress | undefined,
): OwnPart {
  const annotations = {
    ...(subscribed ? {} : subscriptions(service.team, environment)),
    ...(objects.some(isAppliedServerSide) && { [migrationManager]: 'argocd-controller' }),
  };
  const ignored = [...controlledFields(objects), ...(service.extend ? injectedFields(objects) : [])];
  const automated = environment.sync !== 'manual';
  const spec: OwnSpec = {
    ...(address && { destination: address }),
    // A retired service renders to nothing. Without `allowEmpty`, Argo CD would refuse to delete everything.
    ...(automated && { syncPolicy: { automated: { prune: true, selfHeal: true, ...(overlay.retired && { allowEmpty: true }) } } }),
    ...(ignored.length > 0 && { ignoreDifferences: ignored }),
  };
  return {
    ...(Object.keys(annotations).length > 0 && { metadata: { annotations } }),
    ...(Object.keys(spec).length > 0 && { spec }),
  };
}

/**
 * The field manager that Argo CD used for earlier client-side applies. Without it, Argo CD would migrate a different manager's fields, and
 * server-side apply could never remove what was applied client-side, such as a file of a ConfigMap.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#client-side-apply-migration
 */
const migrationManager = 'argocd.argoproj.io/client-side-apply-migration-manager';

/** The notification subscriptions of a service, if they are the same in all environments. Computed once per service. */
export function commonSubscriptions({ team, stages }: ServiceModel): Readonly<Record<string, string>> | undefined {
  const [first, ...others] = stages.map(({ environment }) => subscriptions(team, environment));
  return others.every((each) => equal(each, first)) ? first : undefined;
}

/** Whether any cluster has its own overlay. */
export const hasClusterOverlays = (service: ServiceModel): boolean =>
  service.stages.some(({ overlays }) => overlays.some(({ cluster }) => cluster !== undefined));

/**
 * Argo CD renders again only if one of these paths changes: the base, the image tags if they are in another folder, and `.`, the
 * Application's own folder.
 */
const generatePaths = (service: ServiceModel, environment: string): string =>
  [
    `/${baseFolder(service.name)}`,
    ...(hasClusterOverlays(service) ? [`/${overlayFolder(service.name, environment)}/${imageTagFolder}`] : []),
    '.',
  ].join(';');

const everySync: readonly SyncOption[] = [
  'CreateNamespace=true',
  'PrunePropagationPolicy=foreground',
  // Without this, a sync would still apply the ignored fields, and undo the work of an autoscaler.
  'RespectIgnoreDifferences=true',
];

const syncPolicy: SyncPolicy = { retry, syncOptions: ['ApplyOutOfSyncOnly=true', ...everySync] };

/**
 * If a Job runs before the rollout, every sync applies all objects. A Job that equals Git is left alone, but a sync only waits for objects
 * that it applied. Otherwise, the sync after a failed Job would skip that Job, because it is in sync, and roll out what the Job was to
 * prepare.
 */
const withJobs: SyncPolicy = { retry, syncOptions: everySync };
