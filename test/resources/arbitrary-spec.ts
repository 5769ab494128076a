import fc from 'fast-check';
import { resolveDns } from '../../src/model/resolve/resolve-dns';
import type { MetadataModel } from '../../src/model/types/metadata-model';
import type { ServiceSpecModel } from '../../src/model/types/service-spec-model';
import type { ContainerModel, NetworkModel, PodModel, StatefulSetModel, WorkloadModel } from '../../src/model/types/workload-model';
import { containerModel, networkModel, specModel, podModel, portModel, workloadModel } from './model';
import { richSpec } from './rich-spec';

const rich = richSpec();
const richWorkload = rich.workloads[0]!;
const richPod = richWorkload.pod;

/** Some of the properties of a rich model in place of a plain one's. */
const someOf = <T extends object, K extends keyof T>(from: T, properties: readonly K[]): fc.Arbitrary<Partial<T>> =>
  fc.subarray([...properties]).map((chosen) => Object.fromEntries(chosen.map((each) => [each, from[each]])) as unknown as Partial<T>);

const text = fc.oneof(fc.constantFrom('', 'yes', '012', 'a: b', '\u2028', '$patch'), fc.string({ maxLength: 8 }));

const container: fc.Arbitrary<ContainerModel> = fc
  .record({
    parts: someOf(richPod.containers[0]!, ['command', 'args', 'envFrom', 'probes', 'lifecycle', 'resources', 'securityContext', 'mounts']),
    ports: fc.subarray([portModel(), portModel({ name: 'grpc', containerPort: 9000, port: 9000 })]),
    env: fc.array(fc.record({ name: fc.constantFrom('A', 'B'), value: text }), { maxLength: 2 }),
  })
  .map(({ parts, ...rest }) => containerModel({ ...parts, ...rest }));

const pod: fc.Arbitrary<PodModel> = fc
  .record({
    parts: someOf(richPod, [
      'labels',
      'annotations',
      'initContainers',
      'volumes',
      'securityContext',
      'affinity',
      'hostNetwork',
      'setHostnameAsFQDN',
    ]),
    own: container,
  })
  .map(({ parts, own }) => podModel({ ...parts, containers: [own] }));

const network: fc.Arbitrary<NetworkModel> = someOf(richWorkload.network!, [
  'ingress',
  'ports',
  'outside',
  'calls',
  'urls',
  'egressPorts',
  'destinations',
]).map((parts) => networkModel({ dns: resolveDns('kube-dns'), ...parts }));

/** A StatefulSet always has a governing Service. */
const governed: Partial<Record<WorkloadModel['kind'], StatefulSetModel>> = {
  StatefulSet: { serviceName: 'shop-db-headless', ports: [], podManagementPolicy: undefined, volumeClaims: [] },
};

const workload = (kind: WorkloadModel['kind'], name: string): fc.Arbitrary<WorkloadModel> =>
  fc
    .record({
      own: fc.record({ pod, network: fc.option(network, { nil: undefined }) }),
      replicas: fc.constantFrom({ kind: 'count' as const, count: 1 }, { kind: 'count' as const, count: 2 }, richWorkload.replicas),
      parts: someOf(richWorkload, ['podDisruptionBudget', 'strategy', 'service', 'services', 'prometheus']),
    })
    .map(({ own, replicas, parts }) => {
      const services = parts.services?.map((each) => ({ ...each, name: `${name}-public` })) ?? [];
      const service = parts.service && { ...parts.service, name };
      return workloadModel({ name, kind, ...own, replicas, statefulSet: governed[kind], ...parts, service, services });
    });

/** Of all objects, as the model has it for the spec and for each workload. */
const metadata = fc.constantFrom<MetadataModel[]>(
  { labels: {}, annotations: {} },
  { labels: { 'cost-centre': '4711' }, annotations: {} },
  { labels: { 'cost-centre': '4712' }, annotations: { contact: 'us' } },
);

/** Any spec of a service called `shop`. */
export const arbitrarySpec: fc.Arbitrary<ServiceSpecModel> = fc
  .record({
    workloads: fc.tuple(workload('Deployment', 'shop'), workload('StatefulSet', 'shop-db')),
    metadata,
    parts: someOf(rich, [
      'configMaps',
      'secrets',
      'serviceAccount',
      'ingress',
      'httpRoute',
      'grpcRoute',
      'alerts',
      'monitorLabels',
      'cilium',
    ]),
  })
  .map(({ workloads, metadata: ofAll, parts }) =>
    specModel({ workloads: workloads.map((each) => ({ ...each, metadata: ofAll })), metadata: ofAll, ...parts }),
  );
