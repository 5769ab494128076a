import { applicationName, mainBranch, repositoryUrl, selectorLabels } from '../../model/names';
import { baseFolder, overlayFolder } from '../../model/paths';
import type { PlatformModel } from '../../model/platform-model';
import type { DeploymentModel, ServiceModel } from '../../model/service-model';
import type { ApplicationSetProps, ApplicationTemplate, ListElement } from './application-set';
import type { ApplicationSpec, ApplicationSyncPolicy } from './application-spec';
import { slackSubscriptions } from './notifications';

/**
 * What syncs a service: one Application for each environment on each of its clusters.
 *
 * What differs between them is data in the list. The part that is no text, and may be absent, is each element's `patch`: merged
 * as it is, so that there is no conditional text that could come out wrong.
 */
export function serviceApplicationSet(service: ServiceModel, platform: PlatformModel): ApplicationSetProps {
  const named = service.deployments.some(({ applications }) => applications.length > 1);
  return {
    metadata: { name: service.name, namespace: platform.argoCdNamespace },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      // Without this Argo CD adds its finalizer by itself, and the workload goes with the Application.
      syncPolicy: service.deletion === 'keep' ? { preserveResourcesOnDeletion: true } : undefined,
      generators: [{ list: { elements: service.deployments.flatMap((deployment) => elementsOf(deployment, service, named)) } }],
      template: templateOf(service, platform, named),
      templatePatch: '{{ toJson .patch }}',
    },
  };
}

/**
 * One element per cluster.
 *
 * @param named whether elements carry the names of their Applications. Most services have one cluster per environment, and the
 * environment says enough; where one has several, each element says its name in full, since every element must have every key.
 */
const elementsOf = ({ environment, namespace, workload, applications }: DeploymentModel, service: ServiceModel, named: boolean): ListElement[] =>
  applications.map(({ name, cluster }) => ({
    name: named ? name : undefined,
    environment: environment.name,
    server: cluster.server,
    namespace,
    patch: patchOf({ environment, workload }, service),
  }));

/** What an environment adds to the template: who syncs, and what an autoscaler owns. Empty where it adds nothing. */
function patchOf({ environment, workload }: Pick<DeploymentModel, 'environment' | 'workload'>, service: ServiceModel): ApplicationPatch {
  const automated = environment.sync === 'automated';
  const autoscaled = workload.replicas.kind === 'autoscaler';
  if (!automated && !autoscaled) return {};
  return {
    spec: {
      syncPolicy: automated ? { automated: { prune: true, selfHeal: true } } : undefined,
      ignoreDifferences: autoscaled ? [{ group: 'apps', kind: 'Deployment', name: service.name, jsonPointers: ['/spec/replicas'] }] : undefined,
    },
  };
}

/** A strategic merge patch of an Application. */
interface ApplicationPatch {
  readonly spec?: Partial<ApplicationSpec>;
}

/** The element's environment, for functions that take the name of one. */
const environment = '{{ .environment }}';

function templateOf(service: ServiceModel, platform: PlatformModel, named: boolean): ApplicationTemplate {
  return {
    metadata: {
      name: named ? '{{ .name }}' : applicationName(service.name, environment, undefined),
      labels: { ...selectorLabels(service.name), environment },
      annotations: {
        // Only what changes these folders makes Argo CD render again; `.` is the Application's own.
        'argocd.argoproj.io/manifest-generate-paths': `/${baseFolder(service.name)};.`,
        ...slackSubscriptions(service.team.slack),
      },
      finalizers: service.deletion === 'cascade' ? ['resources-finalizer.argocd.argoproj.io'] : undefined,
    },
    spec: {
      project: service.team.name,
      source: {
        repoURL: repositoryUrl(platform.organization, platform.repository.name),
        targetRevision: mainBranch,
        path: overlayFolder(service.name, environment),
      },
      destination: { server: '{{ .server }}', namespace: '{{ .namespace }}' },
      syncPolicy,
    },
  };
}

const syncPolicy: ApplicationSyncPolicy = {
  retry: { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m0s' } },
  syncOptions: [
    'ApplyOutOfSyncOnly=true',
    'CreateNamespace=true',
    'PrunePropagationPolicy=foreground',
    // What an autoscaler owns is left alone by a sync, too, and not only by the comparison.
    'RespectIgnoreDifferences=true',
  ],
};
