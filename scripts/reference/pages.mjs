/**
 * The pages of the reference. A page shows what the files `from` declare, below `src/definition/`. The page whose `root` is given lists every
 * property of that definition and links to the pages after it.
 */
export const pages = [
  {
    file: 'service.md',
    from: ['service-definition', 'service/metadata-definition'],
    root: 'ServiceDefinition',
    title: 'Service definition',
    about:
      '`new Service(platform, name, …)` takes a service definition. `null` switches off a property that has a default, for one environment or for all; see [overrides](../overrides.md). For platforms, see [platform definition](platform.md).',
  },
  {
    file: 'service/checks.md',
    from: ['service/checks-definition'],
    title: 'Checks of the code',
    about: 'The language of the code, and the commands that it must pass before it is merged.',
  },
  {
    file: 'service/scan.md',
    from: ['service/scan-definition'],
    title: 'Scan of images',
    about: 'How images are searched for known vulnerabilities, and which of them you accept for a time.',
  },
  {
    file: 'service/workload.md',
    from: ['service/workload-definition'],
    title: 'Workload',
    about: 'The kind of a workload, its name, its Kubernetes Services, and the order of rollouts.',
  },
  {
    file: 'service/kubernetes-service.md',
    from: ['service/kubernetes-service-definition'],
    title: 'Kubernetes Service',
    about: 'How the pods of a workload are reached: types of Services, their ports, load balancers and traffic policies.',
  },
  {
    file: 'service/container.md',
    from: ['service/container-definition', 'service/probe-definition'],
    title: 'Container',
    about: 'What a container runs: image, environment variables, ports, probes, resources, security context.',
  },
  {
    file: 'service/pod.md',
    from: ['service/pod-definition'],
    title: 'Pod',
    about: 'Init containers, sidecars, volumes, labels, and scheduling.',
  },
  {
    file: 'service/volume.md',
    from: ['service/volume-definition', 'service/claim-definition', 'service/storage-definition'],
    title: 'Volumes and claims',
    about: 'What volumes of pods contain: folders, claims, configuration, Secrets, fields of the pod, tokens.',
  },
  {
    file: 'service/scaling.md',
    from: ['service/scaling-definition'],
    title: 'Scaling',
    about: 'Replicas, autoscaling and disruption budgets.',
  },
  {
    file: 'service/configuration.md',
    from: ['service/configuration-definition', 'service/image-definition'],
    title: 'Configuration and secrets',
    about: 'Images, configuration files and Secrets.',
  },
  {
    file: 'service/network.md',
    from: ['service/network-definition'],
    title: 'Network',
    about: 'Calls to other services, network policies, and Ingresses.',
  },
  {
    file: 'service/route.md',
    from: ['service/route-definition'],
    title: 'Routes of the Gateway API',
    about: 'HTTPRoutes and GRPCRoutes: Gateways, matches, filters and timeouts.',
  },
  {
    file: 'service/identity.md',
    from: ['service/identity-definition'],
    title: 'Identity',
    about: 'The ServiceAccount, its permissions, and the Pod Security level.',
  },
  {
    file: 'service/observability.md',
    from: ['service/observability-definition'],
    title: 'Observability',
    about: 'Metrics and alerts.',
  },
  {
    file: 'service/delivery.md',
    from: ['service/delivery-definition'],
    title: 'Delivery',
    about: 'Sync windows, and the end of a service.',
  },
  {
    file: 'service/extension.md',
    from: ['service/extension-definition'],
    title: 'Extension',
    about: 'Objects that you add yourself, and JSON patches.',
  },
  {
    file: 'service/waivers.md',
    from: ['waiver-definition'],
    title: 'Waivers',
    about: 'Warnings that you accept, in a service or in the platform.',
  },
  {
    file: 'platform.md',
    from: [
      'platform-definition',
      'platform/definitions-repository-definition',
      'platform/registry-definition',
      'platform/action-definition',
      'platform/runner-definition',
      'platform/workflow-patch-definition',
      'platform/namespace-definition',
    ],
    root: 'PlatformDefinition',
    title: 'Platform definition',
    about: '`new Platform(app, name, …)` takes a platform definition. For services, see [service definition](service.md).',
  },
  {
    file: 'platform/clusters.md',
    from: ['platform/cluster-definition', 'platform/dns-definition'],
    title: 'Clusters',
    about: 'Clusters, and what runs on them: DNS, Ingress controllers, Prometheus.',
  },
  {
    file: 'platform/teams.md',
    from: ['platform/team-definition'],
    title: 'Teams',
    about: 'Members, permissions, Slack channels and PagerDuty services.',
  },
  {
    file: 'platform/sync-windows.md',
    from: ['platform/sync-window-definition'],
    title: 'Sync windows',
    about: 'Periods in which Argo CD may or may not sync.',
  },
  {
    file: 'platform/environments.md',
    from: ['platform/environment-definition'],
    title: 'Environments',
    about: 'Environments, and how images are promoted to them.',
  },
  {
    file: 'platform/argo-cd.md',
    from: ['platform/argo-cd-definition', 'platform/single-sign-on-definition'],
    title: 'Argo CD',
    about: 'The installation of Argo CD: instances, single sign-on, notifications, Image Updater.',
  },
];
