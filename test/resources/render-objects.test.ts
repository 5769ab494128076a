import type { Manifest } from '../../src/files/manifest';
import type { ServiceModel } from '../../src/model/service-model';
import { addObjects, renderObjects } from '../../src/resources/render-objects';
import { models, service as declaredService } from '../example-platform';
import { objectsOf } from './objects-of';

const resolved = (changes: Record<string, unknown> = {}): ServiceModel => models({ services: [declaredService(changes)] }).services[0]!;

/** An object of an environment, or of the base, by its kind. */
function objectOf(kind: string, where: string, changes?: Record<string, unknown>): any {
  const { base, environments } = renderObjects(resolved(changes));
  const objects = where === 'base' ? base : environments.get(where)!;
  return objects.find((object) => object.kind === kind);
}
const podOf = (where: string, changes?: Record<string, unknown>): any => objectOf('Deployment', where, changes).spec.template;

const kindsOf = (objects: readonly Manifest[] | undefined): string[] => objects!.map(({ kind }) => kind);

describe('the objects of a service', () => {
  const service = resolved();
  const { base, environments } = renderObjects(service);

  it('are those that a chart of the same constructs gives', () => {
    expect(base).toEqual(objectsOf((chart) => addObjects(chart, service, service.base)));
    expect([...environments.keys()]).toEqual(['dev', 'staging', 'production']);
    for (const { environment, workload } of service.deployments) {
      expect(environments.get(environment.name)).toEqual(objectsOf((chart) => addObjects(chart, service, workload)));
    }
  });

  it('are of the kinds that each environment asks for', () => {
    const always = ['Deployment', 'ExternalSecret', 'NetworkPolicy', 'Service', 'ServiceAccount'];
    expect(kindsOf(environments.get('dev'))).toEqual(always);
    expect(kindsOf(environments.get('staging')).sort()).toEqual([...always, 'PodDisruptionBudget'].sort());
    expect(kindsOf(environments.get('production')).sort()).toEqual([...always, 'HorizontalPodAutoscaler', 'PodDisruptionBudget'].sort());
  });

  it('carry the name of the service or of its Secret, and no namespace', () => {
    const all = [base, ...environments.values()].flat();
    expect([...new Set(all.map(({ metadata }) => metadata.name))]).toEqual(['payments-api', 'payments-api-secrets']);
    expect(all.filter(({ metadata }) => 'namespace' in metadata)).toEqual([]);
  });
});

describe('a deployment', () => {
  it('counts its pods, but not where an autoscaler does', () => {
    expect([objectOf('Deployment', 'dev').spec.replicas, objectOf('Deployment', 'staging').spec.replicas]).toEqual([1, 2]);
    expect(objectOf('Deployment', 'production').spec).not.toHaveProperty('replicas');
  });

  it.each([
    [0, false],
    [1, false],
    [2, true],
    [{ min: 1, max: 3, cpu: 70 }, false],
    [{ min: 2, max: 3, cpu: 70 }, true],
  ])('with replicas %j is spread over nodes and zones: %p', (replicas, spread) => {
    const { affinity, topologySpreadConstraints } = podOf('dev', { replicas, environments: {} }).spec;
    expect([affinity !== undefined, topologySpreadConstraints !== undefined]).toEqual([spread, spread]);
    expect(objectOf('PodDisruptionBudget', 'dev', { replicas, environments: {} }) !== undefined).toBe(spread);
  });

  it('runs without privileges, and without a token for the API server', () => {
    const { securityContext, automountServiceAccountToken, containers } = podOf('production').spec;
    expect(securityContext).toEqual({ fsGroup: 2000, runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } });
    expect(automountServiceAccountToken).toBe(false);
    expect(containers.map((container: Record<string, unknown>) => container.securityContext)).toEqual([
      { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
    ]);
  });

  it('names its image without a tag, and its ports by name', () => {
    const [container] = podOf('dev').spec.containers;
    expect([container.image, container.ports]).toEqual(['ghcr.io/myorg/payments-api', [{ name: 'http', containerPort: 8080 }]]);
    expect(container.readinessProbe).toEqual({
      httpGet: { path: '/healthz/ready', port: 'http' },
      initialDelaySeconds: 5,
      periodSeconds: 10,
    });
  });

  it('says to Prometheus where to scrape, or nothing', () => {
    expect(podOf('dev').metadata.annotations).toEqual({ 'prometheus.io/port': '8080', 'prometheus.io/scrape': 'true' });
    expect(podOf('dev', { prometheus: { port: 'http', path: '/m' } }).metadata.annotations['prometheus.io/path']).toBe('/m');
    expect(podOf('dev', { prometheus: null }).metadata).not.toHaveProperty('annotations');
  });

  it('leaves out what is empty', () => {
    const changes = { ports: {}, probes: {}, prometheus: null, secrets: {}, resources: {}, environments: {} };
    expect(Object.keys(podOf('dev', changes).spec.containers[0]).sort()).toEqual(['image', 'name', 'securityContext']);
  });
});

describe('what goes with a deployment', () => {
  it('has a budget by default, or the one that is asked for', () => {
    expect(objectOf('PodDisruptionBudget', 'staging').spec).toEqual({
      maxUnavailable: 1,
      selector: { matchLabels: { 'app.kubernetes.io/name': 'payments-api' } },
    });
    expect(objectOf('PodDisruptionBudget', 'production').spec).toMatchObject({ minAvailable: 3 });
    expect(objectOf('PodDisruptionBudget', 'production').spec).not.toHaveProperty('maxUnavailable');
  });

  it('has an autoscaler that names the deployment and its targets', () => {
    expect(objectOf('HorizontalPodAutoscaler', 'production').spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'payments-api' },
      minReplicas: 5,
      maxReplicas: 20,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
    });
  });

  it('has a Service that finds ports by their names, and an account of its own without a token', () => {
    expect(objectOf('Service', 'dev', { ports: { http: { containerPort: 8080, port: 80 } } }).spec).toEqual({
      selector: { 'app.kubernetes.io/name': 'payments-api' },
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    });
    expect(objectOf('ServiceAccount', 'dev')).toMatchObject({ metadata: { name: 'payments-api' }, automountServiceAccountToken: false });
  });

  it('has no Service and no way in where nothing listens', () => {
    const changes = { ports: {}, probes: {}, prometheus: null };
    expect(objectOf('Service', 'dev', changes)).toBeUndefined();
    const { policyTypes, ...rules } = objectOf('NetworkPolicy', 'dev', changes).spec;
    expect(policyTypes).toEqual(['Ingress', 'Egress']);
    expect(rules).not.toHaveProperty('ingress');
  });

  it('has a network policy that opens DNS, the ports named, and no more', () => {
    const { ingress, egress } = objectOf('NetworkPolicy', 'dev').spec;
    const namespace = (name: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } });
    expect(ingress).toEqual([{ from: [{ podSelector: {} }, namespace('monitoring')], ports: [{ port: 8080, protocol: 'TCP' }] }]);
    expect(egress).toEqual([
      {
        to: [namespace('kube-system')],
        ports: [
          { port: 53, protocol: 'UDP' },
          { port: 53, protocol: 'TCP' },
        ],
      },
      { ports: [{ port: 443, protocol: 'TCP' }] },
    ]);
  });

  it('says where a Secret comes from in each environment, and in the base not yet', () => {
    const keys = ['dev', 'staging', 'production'].map((where) => objectOf('ExternalSecret', where).spec.dataFrom[0].extract.key as string);
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toContain('dev');
    expect(objectOf('ExternalSecret', 'base').spec).not.toHaveProperty('dataFrom');
  });
});
