import { isMap } from '../../files/is-map';
import { groupOf, type Manifest, type RenderedObject } from '../../files/manifest';
import { problem, type Problem } from '../../problems/problem';
import { mapAt, mapsIn, podTemplates, rawContainers, type Fields, type PodTemplate } from './pod-templates';
import { selects } from './selectors';

/** A port of a pod: its number, its names in the pod, and the protocol. */
interface PodPort {
  readonly number: number;
  readonly names: readonly unknown[];
  readonly protocol: unknown;
}

/**
 * Warnings: ports of a Service that lead to pods of the definition, which their NetworkPolicies close. Through a LoadBalancer or a NodePort
 * come addresses outside the cluster, which only a rule with addresses or for everybody admits. Policies of an extension count, too; those
 * of other APIs may admit anybody.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function closedServices(object: Manifest, all: readonly RenderedObject[]): Problem[] {
  const spec = mapAt(object, 'spec');
  const { type, selector } = spec;
  if (object.kind !== 'Service' || groupOf(object) !== '' || type === 'ExternalName' || !isMap(selector)) return [];
  const beside = all.filter(({ manifest }) => manifest.metadata.namespace === object.metadata.namespace);
  const owners = beside.filter(({ manifest }) => podsOf(manifest, selector).length > 0);
  if (owners.some(({ purpose }) => purpose === 'extension') || all.some(isPolicyOfOtherApi)) return [];
  const pods = owners.flatMap(({ manifest }) => podsOf(manifest, selector));
  const policies = beside.flatMap(({ manifest }) => (isPolicy(manifest) ? [mapAt(manifest, 'spec')] : []));
  const isPublic = type === 'LoadBalancer' || type === 'NodePort';
  return mapsIn(spec.ports).flatMap((port, index) => {
    const targets = pods.flatMap((pod) => targetOf(port, pod).map((target) => ({ pod, target })));
    if (targets.length === 0 || targets.some(({ pod, target }) => isOpen(pod, target, policies, isPublic))) return [];
    const { number, names, protocol } = targets[0]!.target;
    const given = `${number}/${String(protocol)}`;
    return [problem('service-closed-by-policy', `spec.ports[${index}]`, { port: given, isPublic, isDeclared: names.length > 0 })];
  });
}

const podsOf = (object: Manifest, selector: Fields): PodTemplate[] =>
  podTemplates(object).filter(({ labels }) => selects({ matchLabels: selector }, labels));

const isPolicy = (object: Manifest): boolean => object.kind === 'NetworkPolicy' && groupOf(object) === 'networking.k8s.io';

const isPolicyOfOtherApi = ({ manifest, purpose }: RenderedObject): boolean =>
  purpose === 'extension' && manifest.kind.endsWith('NetworkPolicy') && !isPolicy(manifest);

/** The port of a pod that a port of a Service leads to; none if the pod has no port of this name. */
function targetOf({ port, targetPort = port, protocol = 'TCP' }: Fields, { spec }: PodTemplate): PodPort[] {
  const declared = rawContainers(spec)
    .flatMap(({ container }) => mapsIn(container.ports))
    .filter((each) => (each.protocol ?? 'TCP') === protocol);
  const number = typeof targetPort === 'number' ? targetPort : declared.find(({ name }) => name === targetPort)?.containerPort;
  if (typeof number !== 'number') return [];
  return [{ number, protocol, names: declared.filter(({ containerPort }) => containerPort === number).map(({ name }) => name) }];
}

/** Policies do not apply to pods in the network of their node. Pods that no policy for incoming traffic selects are open. */
function isOpen({ labels, spec }: PodTemplate, port: PodPort, policies: readonly Fields[], fromOutside: boolean): boolean {
  const own = policies.filter((policy) => isForIngress(policy) && selects(mapAt(policy, 'podSelector'), labels));
  if (spec.hostNetwork === true || own.length === 0) return true;
  const rules = own.flatMap(({ ingress }) => mapsIn(ingress));
  return rules.some((rule) => admitsPort(rule, port) && (!fromOutside || admitsAddresses(rule)));
}

const isForIngress = ({ policyTypes }: Fields): boolean => !Array.isArray(policyTypes) || policyTypes.includes('Ingress');

const admitsAddresses = ({ from }: Fields): boolean => mapsIn(from).length === 0 || mapsIn(from).some(({ ipBlock }) => isMap(ipBlock));

const admitsPort = ({ ports }: Fields, { number, names, protocol: asked }: PodPort): boolean =>
  mapsIn(ports).length === 0 ||
  mapsIn(ports).some(({ port, endPort = port, protocol = 'TCP' }) => {
    if (protocol !== asked) return false;
    if (typeof port !== 'number') return port === undefined || names.includes(port);
    return port <= number && number <= Number(endPort);
  });
