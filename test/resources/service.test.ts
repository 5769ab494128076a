import type { KubernetesServiceModel } from '../../src/model/types/kubernetes-service-model';
import type { PrometheusModel } from '../../src/model/types/workload-model';
import { kubernetesServices } from '../../src/resources/service';
import { manifestsOf, portModel, serviceOfWorkload, workloadModel } from './model';

const rendered = (changes: Partial<KubernetesServiceModel> = {}, prometheus?: PrometheusModel): any[] =>
  manifestsOf(kubernetesServices(workloadModel({ service: serviceOfWorkload(changes), prometheus })));

describe('a Service', () => {
  it('finds ports by their names', () => {
    const ports = [portModel(), portModel({ name: 'dns', containerPort: 5353, port: 53, protocol: 'UDP' })];
    expect(rendered({ ports })).toStrictEqual([
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'shop' },
        spec: {
          ports: [
            { name: 'http', port: 80, targetPort: 'http' },
            { name: 'dns', port: 53, protocol: 'UDP', targetPort: 'dns' },
          ],
          selector: { 'app.kubernetes.io/name': 'shop' },
        },
      },
    ]);
  });

  it('is of the type, and has the annotations and the affinity, that are asked for', () => {
    const annotations = { 'cloud.example/internal': 'true' };
    const [{ metadata, spec }] = rendered({ type: 'LoadBalancer', annotations, sessionAffinity: 'ClientIP' });
    expect(metadata).toStrictEqual({ name: 'shop', annotations });
    expect(spec).toMatchObject({ type: 'LoadBalancer', sessionAffinity: 'ClientIP' });
  });

  it('has no address of its own where it is headless, nor any port where there is none', () => {
    expect(rendered({ headless: true, ports: [] })[0].spec).toStrictEqual({
      clusterIP: 'None',
      selector: { 'app.kubernetes.io/name': 'shop' },
    });
  });

  it('can be selected by a ServiceMonitor, where there is one', () => {
    const by = (changes: Partial<PrometheusModel>): unknown =>
      rendered({}, { by: 'ServiceMonitor', port: 'http', path: undefined, interval: undefined, ...changes })[0].metadata;
    expect(by({})).toStrictEqual({ name: 'shop', labels: { 'app.kubernetes.io/name': 'shop' } });
    expect(by({ by: 'annotations' })).toStrictEqual({ name: 'shop' });
    expect(by({ port: undefined })).toStrictEqual({ name: 'shop' });
  });

  it('of a StatefulSet stands beside one that knows its pods by name before they are ready', () => {
    const ports = [portModel(), portModel({ name: 'dns', containerPort: 5353, port: 53, protocol: 'UDP' })];
    const statefulSet = { serviceName: 'shop-headless', ports, podManagementPolicy: undefined, volumeClaims: [] };
    const governing = manifestsOf(kubernetesServices(workloadModel({ kind: 'StatefulSet', statefulSet, service: undefined })));
    expect(governing).toStrictEqual([
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'shop-headless' },
        spec: {
          clusterIP: 'None',
          publishNotReadyAddresses: true,
          selector: { 'app.kubernetes.io/name': 'shop' },
          ports: [
            { name: 'http', port: ports[0]!.port, targetPort: 'http' },
            { name: 'dns', port: 53, protocol: 'UDP', targetPort: 'dns' },
          ],
        },
      },
    ]);
  });

  it('has what is passed on, in the spelling of Kubernetes', () => {
    const fields = {
      type: 'LoadBalancer',
      allocateLoadBalancerNodePorts: false,
      externalTrafficPolicy: 'Local',
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4', 'IPv6'],
      ipFamilyPolicy: 'PreferDualStack',
      loadBalancerClass: 'service.k8s.aws/nlb',
      loadBalancerSourceRanges: ['203.0.113.0/24'],
      publishNotReadyAddresses: true,
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } },
      trafficDistribution: 'PreferClose',
    } as const;
    const ports = [portModel({ nodePort: 30080, appProtocol: 'kubernetes.io/ws' })];
    expect(rendered({ ...fields, ports })[0].spec).toStrictEqual({
      ...fields,
      ports: [{ name: 'http', appProtocol: 'kubernetes.io/ws', nodePort: 30080, port: 80, targetPort: 'http' }],
      selector: { 'app.kubernetes.io/name': 'shop' },
    });
  });

  it('stands beside others of the same pods, one of which may be the one that a StatefulSet needs', () => {
    const services = [serviceOfWorkload({ name: 'shop-nodes', headless: true }), serviceOfWorkload({ name: 'shop-public' })];
    const statefulSet = { serviceName: 'shop-nodes', ports: [], podManagementPolicy: undefined, volumeClaims: [] };
    const objects: any[] = manifestsOf(
      kubernetesServices(workloadModel({ kind: 'StatefulSet', statefulSet, service: serviceOfWorkload(), services })),
    );
    expect(objects.map(({ metadata, spec }) => [metadata.name, spec.clusterIP, spec.publishNotReadyAddresses])).toEqual([
      ['shop', undefined, undefined],
      ['shop-nodes', 'None', true],
      ['shop-public', undefined, undefined],
    ]);
    expect(objects.map(({ spec }) => spec.selector)).toEqual(objects.map(() => ({ 'app.kubernetes.io/name': 'shop' })));
  });

  it('is not there where it is switched off', () => {
    expect(manifestsOf(kubernetesServices(workloadModel()))).toEqual([]);
  });

  it('of a StatefulSet is the only one where it is headless, or named as the one that knows the pods', () => {
    const statefulSet = { serviceName: 'shop', ports: [portModel()], podManagementPolicy: undefined, volumeClaims: [] };
    const services = (changes: Partial<KubernetesServiceModel>): any[] =>
      manifestsOf(kubernetesServices(workloadModel({ kind: 'StatefulSet', statefulSet, service: serviceOfWorkload(changes) })));
    const [headless, ...others] = services({ headless: true });
    expect(others).toEqual([]);
    expect([headless.metadata.name, headless.spec.clusterIP, headless.spec.publishNotReadyAddresses]).toEqual(['shop', 'None', true]);
    expect(services({}).map(({ metadata, spec }) => [metadata.name, spec.clusterIP, spec.publishNotReadyAddresses])).toEqual([
      ['shop', undefined, undefined],
    ]);
  });
});
