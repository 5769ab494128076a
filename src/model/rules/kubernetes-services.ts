import { kubernetesServiceProperties } from '../../definition/service/kubernetes-service-shape';
import { groupBy } from '../../data/group-by';
import { furtherServiceName } from '../../names/kubernetes';
import { mergeProblems, problem, type Problem } from '../../problems/problem';
import type { Place } from '../place';
import { isPublic } from '../resolve/service-ports';
import type { KubernetesServiceModel } from '../types/kubernetes-service-model';
import { ownContainer, type WorkloadModel } from '../types/workload-model';
import type { WorkloadCase, WorkloadRule } from './rule';

/**
 * What the API server rejects in a Service.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec
 */
export const rejectedServices: WorkloadRule = (subject) => {
  const { workload, definition, place } = subject;
  const said: readonly Said[] = [
    { path: ['service'], definition: definition.service, model: workload.service },
    ...Object.entries(definition.services ?? {}).map(([word, service]) => ({
      path: ['services', word],
      definition: service,
      model: workload.services.find(({ name }) => name === (service?.name ?? furtherServiceName(workload.name, word))),
    })),
  ];
  return [
    ...said.flatMap((each) => [...unknownPorts(each, subject), ...withoutPorts(each, subject)]),
    ...said.flatMap(({ path, model }) => {
      if (!model) return [];
      const at: Place = (...inner) => place(...path, ...inner);
      return [...headless(model, at), ...needs(model, at), ...families(model, at)];
    }),
    // Several Services may have the same ports of the container.
    ...mergeProblems(said.flatMap((each) => collisions(each, place))),
  ];
};

/** A Service as it is written, with the path of its definition. */
interface Said {
  readonly path: readonly string[];
  readonly definition: WorkloadCase['definition']['service'];
  /** Undefined if there is no Service. */
  readonly model: KubernetesServiceModel | undefined;
}

const lasting: readonly WorkloadModel['kind'][] = ['Deployment', 'StatefulSet', 'DaemonSet'];

function unknownPorts({ path, definition }: Said, { workload, place }: WorkloadCase): Problem[] {
  if (!definition?.ports) return [];
  const allowed = ownContainer(workload).ports.map(({ name }) => name);
  return Object.entries(definition.ports)
    .filter(([name, port]) => port !== null && !allowed.includes(name))
    .map(([name]) => problem('unknown-port', place(...path, 'ports', name), { given: name, allowed: [...allowed].sort() }));
}

/** A further Service without ports would be missing without a word. */
const withoutPorts = ({ path, definition, model }: Said, { workload, place }: WorkloadCase): Problem[] =>
  path.length > 1 && definition && !model && lasting.includes(workload.kind)
    ? [problem('missing-key', place(...path), { key: 'ports' })]
    : [];

/** A headless Service has no address, so it cannot have node ports or a load balancer. */
const headless = (service: KubernetesServiceModel, at: Place): Problem[] =>
  service.headless && isPublic(service)
    ? [problem('unknown-value', [at('type'), at('headless')], { given: service.type!, allowed: ['ClusterIP'] })]
    : [];

const loadBalancer = ["type: 'LoadBalancer'"];
const outside = [...loadBalancer, "type: 'NodePort'"];

/** Properties that only some Services have. */
function needs(service: KubernetesServiceModel, at: Place): Problem[] {
  const nodePorts = service.ports.filter(({ nodePort }) => nodePort !== undefined);
  const found = [
    ...(isPublic(service)
      ? []
      : [
          ...(service.externalTrafficPolicy === undefined ? [] : [{ path: ['externalTrafficPolicy'], needed: outside }]),
          ...nodePorts.map(({ name }) => ({ path: ['ports', name, 'nodePort'], needed: outside })),
        ]),
    ...(service.type === 'LoadBalancer'
      ? []
      : (['loadBalancerClass', 'loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts'] as const)
          .filter((property) => service[property] !== undefined)
          .map((property) => ({ path: [property], needed: loadBalancer }))),
    ...(service.sessionAffinityConfig && !service.sessionAffinity
      ? [{ path: ['sessionAffinityConfig'], needed: ["sessionAffinity: 'ClientIP'"] }]
      : []),
  ];
  return found.map(({ path, needed }) => problem('property-needs-another', at(...path), { property: path.join('.'), needed }));
}

/** @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services */
const { ipFamilyPolicy: policy } = kubernetesServiceProperties;

function families({ ipFamilies = [], ipFamilyPolicy }: KubernetesServiceModel, at: Place): Problem[] {
  const isRepeated = new Set(ipFamilies).size < ipFamilies.length;
  if (isRepeated)
    return [problem('wrong-count', at('ipFamilies'), { what: "'ipFamilies'", given: ipFamilies.length, allowed: 'each family once' })];
  return ipFamilies.length > 1 && (ipFamilyPolicy ?? policy.default) === 'SingleStack'
    ? [
        problem('property-needs-another', [at('ipFamilies'), ...(ipFamilyPolicy ? [at('ipFamilyPolicy')] : [])], {
          property: 'ipFamilies',
          needed: ["ipFamilyPolicy: 'PreferDualStack'", "ipFamilyPolicy: 'RequireDualStack'"],
        }),
      ]
    : [];
}

/** No two ports of a Service may have the same number. Without `ports` of its own, it has those of the container. */
function collisions({ path, definition, model }: Said, place: Place): Problem[] {
  if (!model || model.ports.length < 2) return [];
  const at = definition?.ports ? place(...path, 'ports') : place('ports');
  return sides.flatMap(([side, title]) => {
    const numbered = model.ports.filter((port) => port[side] !== undefined);
    return [...groupBy(numbered, (port) => `${port[side]} ${port.protocol}`).values()]
      .filter((same) => same.length > 1)
      .map((same) => problem('ports-collide', at, { number: same[0]![side]!, names: same.map(({ name }) => name), side: title }));
  });
}

const sides = [
  ['port', 'Service port'],
  ['nodePort', 'node port'],
] as const;
