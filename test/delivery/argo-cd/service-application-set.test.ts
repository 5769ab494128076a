import type { OwnPart } from '../../../src/delivery/argo-cd/application-parts';
import { serviceApplicationSet } from '../../../src/delivery/argo-cd/service-application-set';
import { stringifyYaml } from '../../../src/files/yaml';
import { overlayFolder } from '../../../src/names/paths';
import { platform, service } from '../../example-platform';
import { example, examples, overlaysOf, setOf, type Example } from './examples';
import { expand, type EngineSet as ApplicationSetSpec } from './expand';

/** An element of the list: texts, and a patch. */
interface Element extends Readonly<Record<string, unknown>> {
  readonly patch: OwnPart;
}

const specOf = (example: Example): ApplicationSetSpec => setOf(example).spec as ApplicationSetSpec;
const elementsOf = (example: Example) => specOf(example).generators[0].list.elements as readonly Element[];

const payments = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: payments-api
  namespace: argocd
spec:
  goTemplate: true
  goTemplateOptions:
    - missingkey=error
  syncPolicy:
    preserveResourcesOnDeletion: true
  generators:
    - list:
        elements:
          - environment: dev
            server: https://kubernetes.default.svc
            namespace: payments-dev
            patch:
              spec:
                syncPolicy:
                  automated:
                    prune: true
                    selfHeal: true
          - environment: staging
            server: https://kubernetes.default.svc
            namespace: payments-staging
            patch:
              spec:
                syncPolicy:
                  automated:
                    prune: true
                    selfHeal: true
          - environment: production
            server: https://prod-cluster-api.internal:6443
            namespace: payments-production
            patch:
              spec:
                ignoreDifferences:
                  - group: apps
                    kind: Deployment
                    name: payments-api
                    jsonPointers:
                      - /spec/replicas
  template:
    metadata:
      name: payments-api-{{ .environment }}
      labels:
        app.kubernetes.io/name: payments-api
        environment: "{{ .environment }}"
      annotations:
        argocd.argoproj.io/manifest-generate-paths: /services/payments-api/base;.
        notifications.argoproj.io/subscribe.degraded.slack: devops-alerts
        notifications.argoproj.io/subscribe.deployed.slack: devops-deploys
        notifications.argoproj.io/subscribe.sync-failed.slack: devops-alerts
    spec:
      project: payments
      source:
        repoURL: https://github.com/myorg/gitops-platform.git
        targetRevision: refs/heads/main
        path: services/payments-api/overlays/{{ .environment }}
      destination:
        server: "{{ .server }}"
        namespace: "{{ .namespace }}"
      syncPolicy:
        retry:
          limit: 5
          backoff:
            duration: 5s
            factor: 2
            maxDuration: 3m0s
          refresh: true
        syncOptions:
          - ApplyOutOfSyncOnly=true
          - CreateNamespace=true
          - PrunePropagationPolicy=foreground
          - RespectIgnoreDifferences=true
      revisionHistoryLimit: 10
      info:
        - name: Source
          value: https://github.com/myorg/payments-api
        - name: Manifests
          value: "https://github.com/myorg/gitops-platform/tree/main/services/payments-api/overlays/{{ .environment }}"
  templatePatch: "{{ toJson .patch }}"
`;

describe('the ApplicationSet of a service', () => {
  it('reads as a person would write it', () => {
    expect(stringifyYaml(setOf(examples.payments))).toBe(payments);
  });

  it.each(Object.entries(examples))('makes the very Applications that the model names: %s', (_, each) => {
    const wanted = each.service.stages.flatMap(({ environment, namespace, overlays }) =>
      overlays.flatMap((overlay) =>
        overlay.applications.map(({ name, cluster }) => ({
          name,
          environment: environment.name,
          path: overlayFolder(each.service.name, environment.name, overlay.cluster),
          destination: { ...cluster.destination, namespace },
        })),
      ),
    );
    const made = expand(setOf(each)).map(({ metadata, spec }) => {
      const { source, destination } = spec as ApplicationSetSpec['template']['spec'];
      return { name: metadata.name, environment: metadata.labels!.environment, path: source.path, destination };
    });
    expect(made).toEqual(wanted);
  });

  it('names each Application in full where an environment has several clusters', () => {
    const { template } = specOf(examples['several clusters']);
    expect(template.metadata.name).toBe('{{ .name }}');
    expect(elementsOf(examples['several clusters']).map(({ name, server }) => [name, server])).toEqual([
      ['payments-api-dev', 'https://kubernetes.default.svc'],
      ['payments-api-production-eu', 'https://eu.internal'],
      ['payments-api-production-us', 'https://us.internal'],
    ]);
  });

  it('reads an overlay for each cluster where they differ, and is told of changes to the tags beside it', () => {
    const different = examples['clusters that differ'];
    const { source } = specOf(different).template.spec;
    expect(source.path).toBe('{{ .overlay }}');
    expect(elementsOf(different).map(({ name, overlay }) => [name, overlay])).toEqual([
      ['payments-api-dev', 'services/payments-api/overlays/dev'],
      ['payments-api-production-eu', 'services/payments-api/overlays/production/clusters/eu'],
      ['payments-api-production-us', 'services/payments-api/overlays/production/clusters/us'],
    ]);
    expect(specOf(different).template.metadata.annotations!['argocd.argoproj.io/manifest-generate-paths']).toBe(
      '/services/payments-api/base;/services/payments-api/overlays/{{ .environment }}/image-tag;.',
    );
  });

  it('leaves the replicas to the autoscaler on the cluster that has one', () => {
    expect(elementsOf(examples['clusters that differ']).map(({ patch }) => patch)).toEqual([
      { spec: { syncPolicy: { automated: { prune: true, selfHeal: true } } } },
      {},
      { spec: { ignoreDifferences: [{ group: 'apps', kind: 'Deployment', name: 'payments-api', jsonPointers: ['/spec/replicas'] }] } },
    ]);
  });

  it('leaves the replicas of every workload to its autoscaler', () => {
    expect(elementsOf(examples.workloads)[2]!.patch).toEqual({
      spec: {
        ignoreDifferences: [
          { group: 'apps', kind: 'Deployment', name: 'payments-api', jsonPointers: ['/spec/replicas'] },
          { group: 'apps', kind: 'StatefulSet', name: 'payments-api-worker', jsonPointers: ['/spec/replicas'] },
        ],
      },
    });
  });

  it('keeps workloads when their Applications go', () => {
    const { syncPolicy, template } = specOf(examples.payments);
    expect([syncPolicy, template.metadata.finalizers]).toEqual([{ preserveResourcesOnDeletion: true }, undefined]);
  });

  it('deletes workloads with their Applications where the service says so', () => {
    const { syncPolicy, template } = specOf(examples.cascade);
    expect([syncPolicy, template.metadata.finalizers]).toEqual([undefined, ['resources-finalizer.argocd.argoproj.io']]);
  });

  it('lets both an automatic sync and an autoscaler into one patch', () => {
    const autoscaled = example({ services: [service({ environments: { dev: { replicas: { min: 2, max: 4, cpu: 70 } } } })] });
    expect(elementsOf(autoscaled)[0]!.patch).toEqual({
      spec: {
        syncPolicy: { automated: { prune: true, selfHeal: true } },
        ignoreDifferences: [{ group: 'apps', kind: 'Deployment', name: 'payments-api', jsonPointers: ['/spec/replicas'] }],
      },
    });
  });

  it('has an empty patch where an environment adds nothing to the template', () => {
    expect(elementsOf(examples.plain)).toEqual([
      { environment: 'dev', server: 'https://kubernetes.default.svc', namespace: 'qa-dev', patch: {} },
    ]);
  });

  it('leaves out the environments that the service is not deployed to', () => {
    const elsewhere = example({ services: [service({ environments: { staging: null } })] });
    expect(elementsOf(elsewhere).map((element) => element.environment)).toEqual(['dev', 'production']);
  });

  it.each([
    [{}, []],
    [{ deploys: 'ships' }, ['deployed.slack: ships']],
    [{ alerts: 'fire' }, ['degraded.slack: fire', 'sync-failed.slack: fire']],
  ])('tells the channels that the team has, here %j', (slack, subscriptions) => {
    const { metadata } = specOf(example({ platform: platform({ teams: { platform: {}, qa: {}, payments: { slack } } }) })).template;
    expect(Object.entries(metadata.annotations!).map(([key, value]) => `${key}: ${value}`)).toEqual([
      'argocd.argoproj.io/manifest-generate-paths: /services/payments-api/base;.',
      ...subscriptions.map((subscription) => `notifications.argoproj.io/subscribe.${subscription}`),
    ]);
  });

  it('tells in each environment who hears of it there, where that differs', () => {
    const told = expand(setOf(examples.gated)).map(({ metadata }) =>
      Object.keys(metadata.annotations!).filter((key) => key.startsWith('notifications.')),
    );
    const subscribe = (...triggers: string[]) => triggers.map((trigger) => `notifications.argoproj.io/subscribe.${trigger}.slack`);
    const news = subscribe('degraded', 'deployed', 'sync-failed');
    expect(told).toEqual([news, news, subscribe('degraded', 'sync-failed')]);
  });

  it('knows clusters by their name where the platform does', () => {
    const named = examples['clusters by name'];
    expect(specOf(named).template.spec.destination).toEqual({ name: '{{ .cluster }}', namespace: '{{ .namespace }}' });
    expect(elementsOf(named).map(({ server, cluster }) => [server, cluster])).toEqual([
      [undefined, 'in-cluster'],
      [undefined, 'eu-1'],
      [undefined, 'us-1'],
    ]);
  });

  it('leaves the address to the patches where some clusters have a server and some a name', () => {
    const mixed = examples['clusters by server and by name'];
    expect(specOf(mixed).template.spec.destination).toEqual({ namespace: '{{ .namespace }}' });
    expect(elementsOf(mixed).map(({ server, cluster, patch }) => [server, cluster, patch.spec!.destination])).toEqual([
      [undefined, undefined, { server: 'https://kubernetes.default.svc' }],
      [undefined, undefined, { name: 'eu-1' }],
      [undefined, undefined, { name: 'us-1' }],
    ]);
  });

  it('has at each Argo CD what that one delivers, to the cluster it runs on', () => {
    const own = examples['an Argo CD on each cluster'];
    const made = own.platform.argoCd.instances.map((instance) => [
      instance.cluster,
      ...expand(setOf(own, instance)).map(({ metadata, spec }) => [
        metadata.name,
        (spec as ApplicationSetSpec['template']['spec']).destination,
      ]),
    ]);
    const server = 'https://kubernetes.default.svc';
    expect(made).toEqual([
      ['eu', ['payments-api-production-eu', { server, namespace: 'payments-production' }]],
      ['staging', ['payments-api-dev', { server, namespace: 'payments-dev' }]],
      ['us', ['payments-api-production-us', { server, namespace: 'payments-production' }]],
    ]);
  });

  it('is nothing at an Argo CD that delivers none of it', () => {
    const { platform: declared } = example();
    const { service: elsewhere } = example({ services: [service({ environments: { production: null } })] });
    expect(serviceApplicationSet(elsewhere, overlaysOf(elsewhere), declared, { cluster: 'production' })).toBeUndefined();
  });

  it('lets a sync delete everything where the service is retired and Argo CD syncs, and leaves it to a person where a person does', () => {
    expect(elementsOf(examples.retired).map(({ environment, patch }) => [environment, patch.spec?.syncPolicy])).toEqual([
      ['dev', { automated: { prune: true, selfHeal: true, allowEmpty: true } }],
      ['staging', { automated: { prune: true, selfHeal: true } }],
      ['production', undefined],
    ]);
  });

  it('leaves alone what is written into the webhooks that `extend` adds', () => {
    expect(elementsOf(examples.extended)[2]!.patch).toEqual({
      spec: {
        ignoreDifferences: [
          {
            group: 'admissionregistration.k8s.io',
            kind: 'ValidatingWebhookConfiguration',
            name: 'payments-api',
            jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'],
          },
        ],
      },
    });
  });

  it('goes where Argo CD runs', () => {
    expect(setOf(example({ platform: platform({ argoCd: { namespace: 'delivery' } }) })).metadata).toEqual({
      name: 'payments-api',
      namespace: 'delivery',
    });
  });
});
