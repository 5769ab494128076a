import { applicationName, mainBranch, repositoryUrl, selectorLabels } from '../../model/names';
import { baseFolder, imageTagFolder, overlayFolder } from '../../model/paths';
import type { EnvironmentModel, PlatformModel } from '../../model/platform-model';
import { applicationsOf, type DeploymentModel, type OverlayModel, type ServiceModel } from '../../model/service-model';
import type { ApplicationSetProps, ApplicationTemplate, ListElement } from './application-set';
import type { ApplicationSpec, ApplicationSyncPolicy } from './application-spec';
import { slackSubscriptions } from './notifications';

/**
 * What syncs a service: one Application for each environment on each of its clusters.
 *
 * All that differs between them is data in the list. What is no text, and may be absent, is an element's `patch`, which is merged
 * as it stands: there is no conditional text that could come out wrong.
 */
export function serviceApplicationSet(service: ServiceModel, platform: PlatformModel): ApplicationSetProps {
  // Where environments have one cluster each, their names say enough. Where one has several, every element says in full what its
  // Application is called: the template can only read a key that all elements have.
  const named = service.deployments.some((deployment) => applicationsOf(deployment).length > 1);
  return {
    metadata: { name: service.name, namespace: platform.argoCdNamespace },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      // Unless told this, Argo CD adds its finalizer to each Application by itself.
      syncPolicy: service.deletion === 'keep' ? { preserveResourcesOnDeletion: true } : undefined,
      generators: [{ list: { elements: service.deployments.flatMap((deployment) => elementsOf(deployment, service, named)) } }],
      template: templateOf(service, platform, named),
      templatePatch: '{{ toJson .patch }}',
    },
  };
}

const hasClusterOverlays = (service: ServiceModel): boolean =>
  service.deployments.some(({ overlays }) => overlays.some(({ cluster }) => cluster !== undefined));

/** An environment on each of its clusters. */
function elementsOf({ environment, namespace, overlays }: DeploymentModel, service: ServiceModel, named: boolean): ListElement[] {
  const own = hasClusterOverlays(service);
  return overlays.flatMap((overlay) => {
    const patch = patchOf(environment, overlay);
    return overlay.applications.map(({ name, cluster }) => ({
      name: named ? name : undefined,
      environment: environment.name,
      // Where one cluster has an overlay of its own, every element says which its Application reads.
      overlay: own ? overlayFolder(service.name, environment.name, overlay.cluster) : undefined,
      server: cluster.server,
      namespace,
      patch,
    }));
  });
}

/** What an environment adds to the template, as a strategic merge patch of an Application; empty where it adds nothing. */
function patchOf({ sync }: EnvironmentModel, { instance }: OverlayModel): { readonly spec?: Partial<ApplicationSpec> } {
  const automated = sync === 'automated';
  const autoscaled = instance.workloads.filter(({ replicas }) => replicas?.kind === 'autoscaler');
  if (!automated && autoscaled.length === 0) return {};
  return {
    spec: {
      syncPolicy: automated ? { automated: { prune: true, selfHeal: true } } : undefined,
      ignoreDifferences:
        autoscaled.length > 0
          ? autoscaled.map(({ kind, name }) => ({ group: 'apps', kind, name, jsonPointers: ['/spec/replicas'] }))
          : undefined,
    },
  };
}

/** The environment of an element, for functions that make a name or a path of one. */
const environment = '{{ .environment }}';

function templateOf(service: ServiceModel, platform: PlatformModel, named: boolean): ApplicationTemplate {
  return {
    metadata: {
      name: named ? '{{ .name }}' : applicationName(service.name, environment, undefined),
      labels: { ...selectorLabels(service.name), environment },
      annotations: {
        'argocd.argoproj.io/manifest-generate-paths': generatePaths(service),
        ...slackSubscriptions(service.team.slack),
      },
      finalizers: service.deletion === 'cascade' ? ['resources-finalizer.argocd.argoproj.io'] : undefined,
    },
    spec: {
      project: service.team.name,
      source: {
        repoURL: repositoryUrl(platform.organization, platform.repository.name),
        targetRevision: mainBranch,
        path: hasClusterOverlays(service) ? '{{ .overlay }}' : overlayFolder(service.name, environment),
      },
      destination: { server: '{{ .server }}', namespace: '{{ .namespace }}' },
      syncPolicy,
    },
  };
}

/** Argo CD renders again only after a change in these: the base, the tags where they are elsewhere, and `.`, the Application's own folder. */
const generatePaths = (service: ServiceModel): string =>
  [
    `/${baseFolder(service.name)}`,
    ...(hasClusterOverlays(service) ? [`/${overlayFolder(service.name, environment)}/${imageTagFolder}`] : []),
    '.',
  ].join(';');

const syncPolicy: ApplicationSyncPolicy = {
  retry: { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m0s' } },
  syncOptions: [
    'ApplyOutOfSyncOnly=true',
    'CreateNamespace=true',
    'PrunePropagationPolicy=foreground',
    // Without it a sync would still apply what the comparison ignores, and undo an autoscaler's work.
    'RespectIgnoreDifferences=true',
  ],
};
