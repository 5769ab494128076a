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

/** The texts in which the Applications of a service differ: those of one of them, or what a template has in their places. */
export interface ApplicationTexts {
  readonly name: string;
  readonly environment: string;
  /** The folder that is synced. */
  readonly path: string;
  /** Undefined where the address is no text alone: servers and names are mixed. */
  readonly address: ClusterAddress | undefined;
  readonly namespace: string;
}

/** A service, and what all parts of its Applications are made with. */
export interface PartsOf {
  readonly service: ServiceModel;
  readonly platform: PlatformModel;
  /** Who hears of the service, where that is the same in all its environments: see {@link commonSubscriptions}. */
  readonly subscribed: Readonly<Record<string, string>> | undefined;
}

/** An Application from one folder of one repository. */
export interface CommonPart {
  readonly metadata: ApplicationTemplateMetadata;
  readonly spec: ApplicationFromSource;
}

/** What the Applications of a service have in common, but for texts. */
export function commonPart(texts: ApplicationTexts, { service, platform, subscribed }: PartsOf): CommonPart {
  const { name, environment, path, address, namespace } = texts;
  const { organization, repository, argoCd } = platform;
  return {
    metadata: {
      name,
      labels: { ...selectorLabels(service.name), environment },
      annotations: { 'argocd.argoproj.io/manifest-generate-paths': generatePaths(service, environment), ...subscribed },
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

/** What one Application has beyond that, as a merge patch of it; empty where it has nothing. */
export interface OwnPart {
  readonly metadata?: { readonly annotations?: Readonly<Record<string, string>> };
  readonly spec?: OwnSpec;
}

interface OwnSpec extends Partial<Pick<ApplicationFromSource, 'ignoreDifferences'>> {
  readonly destination?: ClusterAddress;
  readonly syncPolicy?: Pick<SyncPolicy, 'automated'>;
}

/**
 * What an environment adds to the common part.
 *
 * @param objects what the overlay was rendered to.
 * @param address where the common part has none.
 */
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
    // What is retired renders to nothing, which Argo CD would take for an accident.
    ...(automated && { syncPolicy: { automated: { prune: true, selfHeal: true, ...(overlay.retired && { allowEmpty: true }) } } }),
    ...(ignored.length > 0 && { ignoreDifferences: ignored }),
  };
  return {
    ...(Object.keys(annotations).length > 0 && { metadata: { annotations } }),
    ...(Object.keys(spec).length > 0 && { spec }),
  };
}

/**
 * By which name Argo CD wrote what it applied client-side before. Without it Argo CD would look for another one's, and what it once wrote client-side,
 * such as a file of a ConfigMap, could never be taken away server-side.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#client-side-apply-migration
 */
const migrationManager = 'argocd.argoproj.io/client-side-apply-migration-manager';

/** Who hears of a service, where that is the same in all its environments: to be found out once. */
export function commonSubscriptions({ team, stages }: ServiceModel): Readonly<Record<string, string>> | undefined {
  const [first, ...others] = stages.map(({ environment }) => subscriptions(team, environment));
  return others.every((each) => equal(each, first)) ? first : undefined;
}

/** Whether one cluster has an overlay of its own somewhere. */
export const hasClusterOverlays = (service: ServiceModel): boolean =>
  service.stages.some(({ overlays }) => overlays.some(({ cluster }) => cluster !== undefined));

/** Argo CD renders again only after a change in these: the base, the tags where they are elsewhere, and `.`, the Application's own folder. */
const generatePaths = (service: ServiceModel, environment: string): string =>
  [
    `/${baseFolder(service.name)}`,
    ...(hasClusterOverlays(service) ? [`/${overlayFolder(service.name, environment)}/${imageTagFolder}`] : []),
    '.',
  ].join(';');

const everySync: readonly SyncOption[] = [
  'CreateNamespace=true',
  'PrunePropagationPolicy=foreground',
  // Without it a sync would still apply what the comparison ignores, and undo an autoscaler's work.
  'RespectIgnoreDifferences=true',
];

const syncPolicy: SyncPolicy = { retry, syncOptions: ['ApplyOutOfSyncOnly=true', ...everySync] };

/**
 * Where a Job runs before the rollout, every sync applies all objects: a Job that is as Git says is left alone, but a sync waits for what it has
 * applied. Else the next sync after a failed Job would pass over it, because it is in sync, and roll out what the Job is to prepare.
 */
const withJobs: SyncPolicy = { retry, syncOptions: everySync };
