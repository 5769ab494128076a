import type { AppProjectProps } from '../../../../src/delivery/argo-cd/kinds/app-project/props';
import type { ApplicationProps } from '../../../../src/delivery/argo-cd/kinds/application/props';
import type { ApplicationSetProps } from '../../../../src/delivery/argo-cd/kinds/application-set/props';
import type { ApplicationSettings } from '../../../../src/delivery/argo-cd/kinds/application/spec';
import type { ApplicationTemplate, ApplicationTemplateOverride } from '../../../../src/delivery/argo-cd/kinds/application-set/template';
import type { ApplicationSetGenerator } from '../../../../src/delivery/argo-cd/kinds/application-set/generators';
import type { HealthConfigProps } from '../../../../src/delivery/argo-cd/kinds/health-config/props';
import type { ImageUpdaterProps } from '../../../../src/delivery/argo-cd/kinds/image-updater/props';
import type { HelmOptions, KustomizeOptions } from '../../../../src/delivery/argo-cd/kinds/application/source-tools';

/** Objects that say, together, everything that can be said of each kind. */
const metadata = (name: string) => ({
  name,
  namespace: 'argocd',
  labels: { team: 'payments' },
  annotations: { 'notifications.argoproj.io/subscribe.on-deployed.slack': 'deploys' },
  finalizers: ['resources-finalizer.argocd.argoproj.io'],
});
const repoURL = 'https://github.com/acme/shop.git';
const server = 'https://kubernetes.default.svc';

export const project: AppProjectProps = {
  metadata: metadata('payments'),
  spec: {
    description: 'Services of team payments',
    sourceRepos: ['https://github.com/acme/*', '!https://github.com/acme/{secret,old}-*'],
    destinations: [
      { server, namespace: 'payments-*' },
      { name: 'in-cluster', namespace: 'payments' },
      { server: 'https://eu.internal:6443', name: 'eu', namespace: '!kube-system' },
    ],
    sourceNamespaces: ['apps-*', '/^team-[0-9]+$/'],
    clusterResourceWhitelist: [{ group: '', kind: 'Namespace', name: 'payments-*' }],
    clusterResourceBlacklist: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole*' }],
    namespaceResourceWhitelist: [{ group: '*', kind: '*' }],
    namespaceResourceBlacklist: [{ group: '', kind: 'ResourceQuota' }],
    orphanedResources: { warn: true, ignore: [{ group: 'cilium.io', kind: 'CiliumIdentity', name: 'payments-*' }] },
    roles: [
      {
        name: 'deployer',
        description: 'Syncs from CI',
        policies: [
          'p, proj:payments:deployer, applications, sync, payments/*, allow',
          'p, proj:payments:deployer, applications, action/apps/Deployment/restart, payments/argocd/cart-*, allow',
          'p, proj:payments:deployer, repositories, update, payments/https://github.com/acme/*, deny',
        ],
        groups: ['acme:payments', '"acme, payments"'],
        jwtTokens: [{ iat: 1535390316, exp: 1735390316, id: 'ci' }],
      },
    ],
    syncWindows: [
      {
        kind: 'deny',
        schedule: '0 22 * * *',
        duration: '6h',
        timeZone: 'Europe/Berlin',
        applications: ['*-production'],
        namespaces: ['payments-production'],
        clusters: ['in-cluster', 'https://eu.internal:*'],
        andOperator: true,
        manualSync: true,
        syncOverrun: true,
        description: 'CHG-1234',
      },
      { kind: 'allow', schedule: '0 8 * * mon-fri', duration: '9h', namespaces: ['payments-staging'] },
      { kind: 'allow', schedule: '0 8 * * mon-fri', duration: '9h', clusters: ['eu'], andOperator: true },
    ],
    permitOnlyProjectScopedClusters: true,
    destinationServiceAccounts: [
      { server, namespace: 'payments-*', defaultServiceAccount: 'payments:deployer' },
      { server: '*', defaultServiceAccount: 'deployer' },
    ],
    sourceIntegrity: {
      git: {
        policies: [
          {
            repos: [{ url: 'https://github.com/acme/*' }, { url: '!https://github.com/acme/docs' }],
            gpg: { mode: 'strict', keys: ['D56C4FCA57A46444'] },
          },
        ],
      },
    },
  },
};

/** The older way to ask for signatures. */
export const projectWithKeys: AppProjectProps = {
  metadata: { name: 'legacy' },
  spec: { sourceRepos: ['*'], destinations: [{ server: '*', namespace: '*' }], signatureKeys: [{ keyID: '4AEE18F83AFDEB23' }] },
};

const settings: ApplicationSettings = {
  project: 'payments',
  destination: { server, namespace: 'payments' },
  syncPolicy: {
    automated: { enabled: true, prune: true, selfHeal: true, allowEmpty: false },
    retry: { limit: -1, backoff: { duration: '5', factor: 2, maxDuration: '3m0s' }, refresh: true },
    syncOptions: ['CreateNamespace=true', 'Prune=confirm', 'PrunePropagationPolicy=background', 'ServerSideApply=true'],
    managedNamespaceMetadata: { labels: { team: 'payments' }, annotations: { owner: 'payments@acme.example' } },
  },
  ignoreDifferences: [
    { group: 'apps', kind: 'Deployment', name: 'cart', namespace: 'payments', jsonPointers: ['/spec/replicas'] },
    { kind: 'ConfigMap', jqPathExpressions: ['.data["config.yaml"]'] },
    { group: '*', kind: '*', managedFieldsManagers: ['kube-controller-manager'] },
  ],
  info: [{ name: 'Runbook', value: 'https://wiki.acme.example/cart' }],
  revisionHistoryLimit: 5,
};

const kustomize: KustomizeOptions = {
  images: ['ghcr.io/acme/cart:1.2.3', 'cart=ghcr.io/acme/cart@sha256:0123456789012345678901234567890123456789012345678901234567890123'],
  replicas: [
    { name: 'cart', count: 3 },
    { name: 'worker', count: '2' },
  ],
  patches: [
    {
      patch: '- op: remove\n  path: /spec/replicas\n',
      target: {
        group: 'apps',
        version: 'v1',
        kind: 'Deployment',
        name: 'cart',
        namespace: 'payments',
        labelSelector: 'app=cart',
        annotationSelector: 'a=b',
      },
      options: { allowNameChange: true },
    },
    { path: 'patches/worker.yaml' },
  ],
  components: ['../components/tracing'],
  ignoreMissingComponents: true,
  namePrefix: 'eu-',
  nameSuffix: '-v2',
  namespace: 'payments-eu',
  commonLabels: { region: 'eu' },
  labelWithoutSelector: true,
  labelIncludeTemplates: true,
  forceCommonLabels: true,
  commonAnnotations: { revision: '${ARGOCD_APP_REVISION}' },
  commonAnnotationsEnvsubst: true,
  forceCommonAnnotations: true,
  version: 'v5.5.0',
  kubeVersion: '1.33.0',
  apiVersions: ['traefik.io/v1alpha1/TLSOption'],
};

const helm: HelmOptions = {
  releaseName: 'cart',
  valueFiles: ['$values/cart/values.yaml'],
  ignoreMissingValueFiles: true,
  valuesObject: { ingress: { enabled: true, hosts: ['cart.acme.example'] } },
  parameters: [{ name: 'image.tag', value: '1', forceString: true }],
  fileParameters: [{ name: 'config', path: 'files/config.json' }],
  passCredentials: true,
  skipCrds: true,
  skipSchemaValidation: true,
  skipTests: true,
  namespace: 'payments',
  kubeVersion: '1.33',
  apiVersions: ['v1/Service'],
  version: 'v3',
};

/** An Application of every sort. */
export const applications: Readonly<Record<string, ApplicationProps>> = {
  kustomize: {
    metadata: metadata('cart'),
    spec: { ...settings, source: { repoURL, path: 'services/cart', targetRevision: 'v1.*', tagPrefix: 'cart/', kustomize } },
  },
  directory: {
    metadata: { name: 'dashboards' },
    spec: {
      project: 'payments',
      destination: { name: 'eu', namespace: 'monitoring' },
      source: {
        repoURL,
        path: 'dashboards',
        directory: {
          recurse: true,
          include: '{*.yml,*.yaml}',
          exclude: 'draft-[0-9]*',
          jsonnet: {
            extVars: [{ name: 'region', value: '"eu"', code: true }],
            tlas: [{ name: 'team', value: 'payments' }],
            libs: ['vendor'],
          },
        },
      },
    },
  },
  plugin: {
    metadata: { name: 'rendered' },
    spec: {
      project: 'payments',
      destination: { server },
      source: {
        repoURL,
        path: '.',
        plugin: {
          name: 'cdk8s',
          env: [{ name: 'STAGE', value: 'production' }],
          parameters: [
            { name: 'a', string: 'x' },
            { name: 'b', array: ['x'] },
            { name: 'c', map: { x: 'y' } },
          ],
        },
      },
    },
  },
  chart: {
    metadata: { name: 'redis' },
    spec: {
      project: 'payments',
      destination: { server, namespace: 'redis' },
      source: {
        repoURL: 'registry-1.docker.io/bitnamicharts',
        chart: 'redis',
        targetRevision: '20.*',
        helm: { values: 'architecture: standalone\n' },
      },
    },
  },
  sources: {
    metadata: { name: 'prometheus' },
    spec: {
      project: 'payments',
      destination: { server, namespace: 'monitoring' },
      sources: [
        {
          repoURL: 'https://prometheus-community.github.io/helm-charts',
          chart: 'prometheus',
          targetRevision: '15.7.1',
          name: 'chart',
          helm,
        },
        { repoURL, ref: 'values', targetRevision: 'main' },
        { repoURL, path: 'rules', ref: 'rules', name: 'rules', directory: { recurse: true } },
        { repoURL, path: 'extra', plugin: {} },
        { repoURL, path: 'more', kustomize: {}, tagPrefix: 'more/' },
      ],
    },
  },
  hydrator: {
    metadata: { name: 'hydrated' },
    spec: {
      project: 'payments',
      destination: { server, namespace: 'payments' },
      sourceHydrator: {
        drySource: { repoURL, path: 'charts/cart', targetRevision: 'HEAD', helm: { releaseName: 'cart' } },
        syncSource: { repoURL: 'https://github.com/acme/deployments', targetBranch: 'environments/dev', path: 'cart' },
        hydrateTo: { targetBranch: 'environments/dev-next' },
      },
    },
  },
};

const template: ApplicationTemplate = {
  metadata: {
    name: '{{ .name }}',
    namespace: 'argocd',
    labels: { environment: '{{ .environment }}' },
    annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
    finalizers: ['resources-finalizer.argocd.argoproj.io/background'],
  },
  spec: {
    ...settings,
    project: '{{ .project }}',
    destination: { server: '{{ .server }}', namespace: '{{ .namespace }}' },
    source: { repoURL, path: 'services/{{ .name }}', targetRevision: '{{ .revision }}', kustomize: { images: ['{{ .image }}'] } },
  },
};

const override: ApplicationTemplateOverride = {
  metadata: { name: '{{ .name }}-override', labels: { from: 'list' } },
  spec: { project: 'other', destination: {}, source: { repoURL, path: 'services/override' } },
};

const selector = {
  matchLabels: { environment: 'production' },
  matchExpressions: [
    { key: 'region', operator: 'In' as const, values: ['eu', 'us'] },
    { key: 'retired', operator: 'DoesNotExist' as const },
  ],
};
const asked = { requeueAfterSeconds: 60, values: { project: 'payments' }, template: override };
const tokenRef = { secretName: 'scm', key: 'token' };
const caRef = { configMapName: 'ca', key: 'ca.crt' };
const basicAuth = { username: 'argocd', passwordRef: tokenRef };
const filters = [{ branchMatch: '^feature-', targetBranchMatch: '^main$', titleMatch: '(?i)preview' }];
const repositories = [
  { repositoryMatch: '^svc-', branchMatch: '^main$', labelMatch: 'deploy', pathsExist: ['k8s'], pathsDoNotExist: ['.skip'] },
];

/** A generator of every sort. */
export const generators: readonly ApplicationSetGenerator[] = [
  { list: { elements: [{ name: 'cart', patch: { spec: {} } }], elementsYaml: '{{ .more | toJson }}', template: override }, selector },
  { clusters: { selector, flatList: false, values: { revision: 'main' }, template: override } },
  { clusters: {} },
  {
    git: {
      repoURL,
      revision: 'main',
      directories: [{ path: 'apps/*' }, { path: 'apps/old-*', exclude: true }],
      pathParamPrefix: 'app',
      ...asked,
    },
  },
  { git: { repoURL, revision: 'main', files: [{ path: 'apps/**/config.json' }] } },
  {
    scmProvider: {
      github: {
        organization: 'acme',
        api: 'https://git.acme.example/api/v3',
        tokenRef,
        appSecretName: 'app',
        excludeArchivedRepos: true,
        allBranches: true,
      },
      filters: repositories,
      cloneProtocol: 'https',
      ...asked,
    },
  },
  {
    scmProvider: {
      gitlab: {
        group: '8675309',
        includeSubgroups: true,
        includeSharedProjects: false,
        includeArchivedRepos: true,
        topic: 'deploy',
        api: 'https://gitlab.acme.example/',
        tokenRef,
        allBranches: true,
        insecure: false,
        caRef,
      },
    },
  },
  {
    scmProvider: {
      gitea: { owner: 'acme', api: 'https://gitea.acme.example/', tokenRef, excludeArchivedRepos: true, insecure: true, allBranches: true },
    },
  },
  { scmProvider: { bitbucket: { owner: 'acme', user: 'argocd', appPasswordRef: tokenRef, allBranches: true } } },
  {
    scmProvider: {
      bitbucketServer: {
        api: 'https://bitbucket.acme.example/rest',
        project: 'SHOP',
        basicAuth,
        bearerToken: { tokenRef },
        insecure: true,
        caRef,
        allBranches: true,
      },
    },
  },
  {
    scmProvider: {
      azureDevOps: { organization: 'acme', teamProject: 'shop', accessTokenRef: tokenRef, api: 'https://dev.azure.com', allBranches: true },
    },
  },
  {
    scmProvider: {
      awsCodeCommit: {
        region: 'eu-central-1',
        role: 'arn:aws:iam::123456789012:role/x',
        tagFilters: [{ key: 'team', value: 'shop' }],
        allBranches: true,
      },
    },
  },
  {
    pullRequest: {
      github: { owner: 'acme', repo: 'shop', labels: ['preview'], api: 'https://git.acme.example/', tokenRef, appSecretName: 'app' },
      filters,
      continueOnRepoNotFoundError: true,
      ...asked,
    },
  },
  {
    pullRequest: {
      gitlab: {
        project: '8675309',
        labels: ['preview'],
        pullRequestState: 'opened',
        api: 'https://gitlab.acme.example/',
        tokenRef,
        insecure: true,
        caRef,
      },
    },
  },
  {
    pullRequest: {
      gitea: { owner: 'acme', repo: 'shop', api: 'https://gitea.acme.example/', labels: ['preview'], tokenRef, insecure: true },
    },
  },
  {
    pullRequest: { bitbucket: { owner: 'acme', repo: 'shop', api: 'https://api.bitbucket.org/2.0', basicAuth, bearerToken: { tokenRef } } },
  },
  {
    pullRequest: {
      bitbucketServer: {
        api: 'https://bitbucket.acme.example/rest',
        project: 'SHOP',
        repo: 'shop',
        basicAuth,
        bearerToken: { tokenRef },
        insecure: true,
        caRef,
      },
    },
  },
  {
    pullRequest: {
      azuredevops: { organization: 'acme', project: 'shop', repo: 'shop', labels: ['preview'], api: 'https://dev.azure.com', tokenRef },
    },
  },
  { clusterDecisionResource: { configMapRef: 'placements', name: 'shop', labelSelector: selector, ...asked } },
  { plugin: { configMapRef: { name: 'plugin' }, input: { parameters: { region: 'eu', sizes: [1, 2] } }, ...asked } },
  {
    matrix: {
      generators: [
        { git: { repoURL, revision: 'main', files: [{ path: 'apps/*.json' }] } },
        { merge: { generators: [{ clusters: {} }, { list: { elements: [{ server, revision: 'next' }] } }], mergeKeys: ['server'] } },
      ],
      template: override,
    },
  },
  {
    merge: {
      generators: [
        { matrix: { generators: [{ clusters: {} }, { list: { elementsYaml: '[]' } }] } },
        { list: { elements: [], elementsYaml: '[]' } },
        { clusters: { selector } },
      ],
      mergeKeys: ['server'],
      template: override,
    },
  },
];

/** An ApplicationSet of every sort. */
export const applicationSets: Readonly<Record<string, ApplicationSetProps>> = {
  'with Go templates': {
    metadata: metadata('shop'),
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators,
      template,
      templatePatch: '{{- if .autoSync }}\nspec:\n  syncPolicy:\n    automated: { prune: {{ .prune }} }\n{{- end }}\n',
      syncPolicy: { applicationsSync: 'create-update', preserveResourcesOnDeletion: true },
      strategy: {
        type: 'RollingSync',
        rollingSync: {
          steps: [
            { matchExpressions: [{ key: 'environment', operator: 'In', values: ['dev'] }] },
            { matchExpressions: [{ key: 'environment', operator: 'NotIn', values: ['dev'] }], maxUpdate: '10%' },
            { maxUpdate: 0 },
          ],
        },
        deletionOrder: 'Reverse',
      },
      ignoreApplicationDifferences: [
        { name: 'cart', jsonPointers: ['/spec/syncPolicy'] },
        { jqPathExpressions: ['.spec.source.helm.values'] },
      ],
      preservedFields: { annotations: ['acme.example/note'], labels: ['acme.example/owner'] },
      applyNestedSelectors: true,
    },
  },
  plain: {
    metadata: { name: 'plain' },
    spec: {
      generators: [{ list: { elements: [{ cluster: 'eu', values: { revision: 'main' } }] } }],
      template: {
        metadata: { name: '{{cluster}}-cart' },
        spec: {
          project: 'payments',
          destination: { name: '{{cluster}}' },
          source: { repoURL, path: 'cart', targetRevision: '{{values.revision}}' },
        },
      },
      strategy: { type: 'AllAtOnce', deletionOrder: 'AllAtOnce' },
    },
  },
};

export const health: HealthConfigProps = {
  metadata: { namespace: 'argocd', labels: { team: 'platform' } },
  checks: [
    { group: 'cert-manager.io', kind: 'Certificate', lua: 'hs = {}\nhs.status = "Healthy"\nreturn hs\n', useOpenLibs: true },
    { kind: 'PersistentVolumeClaim', lua: 'return { status = "Healthy" }' },
  ],
  data: { 'application.instanceLabelKey': 'argocd.argoproj.io/instance' },
};

export const imageUpdater: ImageUpdaterProps = {
  metadata: metadata('images'),
  spec: {
    commonUpdateSettings: {
      updateStrategy: 'newest-build',
      allowTags: 'regexp:^sha-[0-9a-f]{40}$',
      ignoreTags: ['latest', 'dev-*'],
      platforms: ['linux/amd64', 'linux/arm64/v8'],
      pullSecret: 'pullsecret:argocd/registry',
      forceUpdate: true,
    },
    imagesVerification: { enabled: true, cosignKey: { secretName: 'cosign', key: 'cosign.pub' } },
    writeBackConfig: {
      method: 'git:secret:argocd/git-creds',
      gitConfig: { repository: repoURL, branch: 'main', writeBackTarget: 'kustomization:./image-tag', pullRequest: { github: {} } },
    },
    applicationRefs: [
      {
        namePattern: 'cart-*',
        labelSelectors: selector,
        useAnnotations: false,
        commonUpdateSettings: { updateStrategy: 'semver' },
        imagesVerification: { enabled: false },
        writeBackConfig: { method: 'git', gitConfig: { branch: 'main', pullRequest: { gitlab: {} }, writeBackTarget: 'helmvalues' } },
        images: [
          {
            alias: 'cart',
            imageName: 'ghcr.io/acme/cart:~1.2',
            commonUpdateSettings: { updateStrategy: 'digest', allowTags: 'any', pullSecret: 'secret:argocd/registry#creds' },
            imagesVerification: { cosignKey: { secretName: 'cosign', key: 'cart.pub' } },
            manifestTargets: { kustomize: { name: 'cart' } },
          },
          {
            alias: 'sidecar',
            imageName: 'envoyproxy/envoy',
            manifestTargets: { helm: { name: 'image.repository', tag: 'image.tag', spec: 'image' } },
          },
          { alias: 'plugin', imageName: 'ghcr.io/acme/plugin', manifestTargets: { plugin: { name: 'IMAGE_NAME', tag: 'IMAGE_TAG' } } },
          { alias: 'whole', imageName: 'ghcr.io/acme/whole', manifestTargets: { plugin: { spec: 'IMAGE' } } },
        ],
      },
      { namePattern: 'legacy', useAnnotations: true },
      {
        namePattern: 'old-[a-z0-9]*',
        images: [{ alias: 'old', imageName: 'ghcr.io/acme/old' }],
        writeBackConfig: { method: 'argocd' },
      },
    ],
  },
};

/** The configuration of notifications; a function, so that the names in it are held against each other as the constructor does. */
export const notifications = {
  metadata: { namespace: 'argocd', labels: { 'app.kubernetes.io/part-of': 'argocd' } },
  services: {
    slack: {
      token: '$slack-token',
      username: 'argocd',
      icon: ':rocket:',
      signingSecret: '$slack-signing-secret',
      channels: ['deploys'],
      apiURL: 'https://slack.com/api/',
      disableUnfurl: true,
      insecureSkipVerify: false,
      maxIdleConns: 10,
      maxIdleConnsPerHost: 5,
      maxConnsPerHost: 20,
      idleConnTimeout: '90s',
    },
    'slack.ops': { token: '$ops-token' },
    pagerdutyv2: { serviceKeys: { payments: '$pagerduty-key-payments' } },
    github: {
      appID: 1234,
      installationID: '$github-installation',
      privateKey: '$github-privateKey',
      enterpriseBaseURL: 'https://git.acme.example/api/v3',
      insecureSkipVerify: true,
    },
  },
  templates: {
    'app-degraded': {
      message: 'Application {{ .app.metadata.name }} is {{ .app.status.health.status }}.',
      slack: {
        username: 'alerts',
        icon: 'https://acme.example/alert.png',
        attachments: '[{"title": "{{ .app.metadata.name }}"}]',
        blocks: '[]',
        groupingKey: '{{ .app.status.sync.revision }}',
        notifyBroadcast: true,
        deliveryPolicy: 'PostAndUpdate',
      },
      pagerdutyv2: {
        summary: '{{ .app.metadata.name }} is degraded',
        severity: 'critical',
        source: '{{ .app.metadata.name }}',
        component: 'cart',
        group: 'payments',
        class: 'health',
        url: '{{ .context.argocdUrl }}/applications/{{ .app.metadata.name }}',
        dedupKey: '{{ .app.metadata.uid }}',
      },
    },
    'app-deployed': {
      github: {
        repoURLPath: '{{ .app.spec.source.repoURL }}',
        revisionPath: '{{ .app.status.operationState.syncResult.revision }}',
        status: { state: 'success', label: 'continuous-delivery/{{ .app.metadata.name }}', targetURL: '{{ .context.argocdUrl }}' },
        deployment: {
          state: 'success',
          environment: 'production',
          environmentURL: 'https://cart.acme.example',
          logURL: '{{ .context.argocdUrl }}',
          requiredContexts: [],
          autoMerge: true,
          transientEnvironment: false,
          reference: 'v1.0.0',
        },
        pullRequestComment: { content: 'deployed', commentTag: 'deployed/{{ .app.metadata.name }}' },
        checkRun: {
          name: 'continuous-delivery',
          details_url: '{{ .context.argocdUrl }}',
          status: 'completed',
          conclusion: 'success',
          started_at: 'YYYY-MM-DDTHH:MM:SSZ',
          completed_at: 'YYYY-MM-DDTHH:MM:SSZ',
          output: { title: 'Deployed', summary: 'It is deployed.', text: 'All of it.' },
        },
        repositoryDispatch: { event_type: 'deployed', client_payload: '{"name": "{{ .app.metadata.name }}"}' },
      },
    },
  },
  triggers: {
    'on-degraded': [
      {
        when: "app.status.health.status == 'Degraded'",
        send: ['app-degraded'],
        oncePer: 'app.status.operationState?.syncResult?.revision',
        description: 'Application has degraded',
      },
    ],
    'on-deployed': [
      { when: "app.status.operationState?.phase in ['Succeeded']", send: ['app-deployed', 'app-sync-succeeded'] },
      { when: 'true', send: ['app-deployed'] },
    ],
  },
  subscriptions: [
    { recipients: ['slack:deploys', 'ops:alerts', 'pagerdutyv2:payments', 'github'], triggers: ['on-degraded', 'on-sync-failed'] },
    { recipients: ['webhook:'], selector: 'team in (payments,shop),!retired' },
  ],
  defaultTriggers: ['on-degraded'],
  serviceDefaultTriggers: { ops: ['on-deployed', 'on-sync-failed'] },
  context: { argocdUrl: 'https://argocd.acme.example' },
  data: {
    'service.webhook.webhook': 'url: https://hooks.acme.example\n',
    'template.app-sync-succeeded': 'message: synced\n',
    'trigger.on-sync-failed': "- when: app.status.operationState.phase in ['Error', 'Failed']\n  send: [app-degraded]\n",
  },
} as const;
