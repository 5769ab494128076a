import { ApiObject, type Chart } from 'cdk8s';
import type { Problem } from '../../../src/problems/problem';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';

const code = 'service-closed-by-policy';

/** The warnings of the example, deployed to dev alone. */
function warningsOf(changes: Record<string, unknown>): Problem[] {
  const environments = { dev: {}, staging: null, production: null };
  const ports = { http: { containerPort: 8080, port: 80 }, admin: { containerPort: 9090, port: null } };
  const { problems, warnings } = render({ platform: platform(), services: [service({ environments, ports, ...changes })] });
  expect(problems).toEqual([]);
  return warnings.filter((found) => found.code === code);
}

/** What is given, and the place. */
const closed = (changes: Record<string, unknown>): string[] =>
  warningsOf(changes).flatMap(({ at: places, given }) => places.map((place) => `${String(given)} ${place}`));

const adding =
  (...objects: Readonly<Record<string, unknown>>[]) =>
  (chart: Chart) =>
    objects.forEach((object, index) => void new ApiObject(chart, `object-${index}`, object as never));

const selector = { 'app.kubernetes.io/name': 'payments-api' };
const added = (spec: Record<string, unknown>) => ({
  ...{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'public' } },
  spec: { selector, ports: [{ port: 443, targetPort: 'http' }], ...spec },
});
const policy = (spec: Record<string, unknown>) => ({
  ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'public' } },
  spec: { podSelector: { matchLabels: selector }, policyTypes: ['Ingress'], ...spec },
});
const at = (port: string, index = 0): string => `${port} services.payments-api.extend: Service 'public', spec.ports[${index}]`;
const alone = { networkPolicy: { ingress: { ownNamespace: false } } };

describe('a Service of an extension', () => {
  it.each(['LoadBalancer', 'NodePort'])('of type %s is closed if policies admit only pods', (type) => {
    const extend = adding(added({ type }));
    expect(closed({ extend })).toEqual([at('8080/TCP')]);
    expect(closed({ extend, networkPolicy: { ingress: { cidrs: ['203.0.113.0/24'] } } })).toEqual([]);
    expect(closed({ extend, networkPolicy: null })).toEqual([]);
    expect(closed({ extend, service: { type: 'LoadBalancer' } })).toEqual([]);
  });

  it('inside the cluster is closed if policies admit nobody', () => {
    const extend = adding(added({}));
    expect(closed({ extend })).toEqual([]);
    expect(closed({ extend, ...alone })).toEqual([at('8080/TCP')]);
    expect(closed({ extend, networkPolicy: { ingress: { ownNamespace: false, namespaces: ['other'] } } })).toEqual([]);
  });

  it('is closed on ports that the policies do not open, by number and by protocol', () => {
    const ports = [
      { name: 'a', port: 443, targetPort: 8080 },
      { name: 'b', port: 9090 },
      { name: 'c', port: 7070 },
      { name: 'd', port: 8080, protocol: 'UDP' },
    ];
    expect(closed({ extend: adding(added({ ports })) })).toEqual([at('7070/TCP', 2), at('8080/UDP', 3)]);
  });

  it('is opened by the definition', () => {
    const ports = [
      { name: 'a', port: 8080 },
      { name: 'b', port: 7070 },
    ];
    expect(warningsOf({ ...alone, extend: adding(added({ ports })) }).map(({ fix }) => fix)).toEqual([
      expect.stringMatching(/^add the clients to 'networkPolicy.ingress'/),
      expect.stringMatching(/^add the port to 'ports' of the container, and add the clients to 'networkPolicy.ingress'/),
    ]);
    expect(warningsOf({ extend: adding(added({ type: 'LoadBalancer' })) }).map(({ fix }) => fix)).toEqual([
      expect.stringMatching(
        /^describe the Service in 'service' or 'services', which opens its ports, or add .* 'networkPolicy.ingress.cidrs'/,
      ),
    ]);
  });

  it('that leads to no port, to nobody, or to other pods is no matter of policies', () => {
    const unnamed = { ...alone, extend: adding(added({ ports: [{ port: 1, targetPort: 'unknown' }] })) };
    expect(closed(unnamed)).toEqual([]);
    expect(closed({ ...alone, extend: adding(added({ selector: { other: 'yes' } })) })).toEqual([]);
    expect(closed({ ...alone, extend: adding(added({ selector: undefined })) })).toEqual([]);
    expect(closed({ ...alone, extend: adding(added({ type: 'ExternalName', externalName: 'a.example.com' })) })).toEqual([]);
  });

  it.each([
    ['every port to everybody', { ingress: [{}] }, []],
    ['every port to addresses', { ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] }, []],
    ['the port by its name', { ingress: [{ ports: [{ port: 'http' }] }] }, []],
    ['a range of ports', { ingress: [{ ports: [{ port: 8000, endPort: 8100 }] }] }, []],
    ['every port of a protocol', { ingress: [{ ports: [{ protocol: 'TCP' }] }] }, []],
    ['the port, without types', { policyTypes: undefined, ingress: [{ ports: [{ port: 8080 }] }] }, []],
    ['another range of ports', { ingress: [{ ports: [{ port: 8081, endPort: 8100 }] }] }, [at('8080/TCP')]],
    ['another protocol', { ingress: [{ ports: [{ port: 8080, protocol: 'UDP' }] }] }, [at('8080/TCP')]],
    ['only pods', { ingress: [{ from: [{ podSelector: {} }] }] }, [at('8080/TCP')]],
    ['what other pods get', { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'queue' } }, ingress: [{}] }, [at('8080/TCP')]],
    ['outgoing traffic', { policyTypes: ['Egress'], ingress: [{}], egress: [{}] }, [at('8080/TCP')]],
  ])('is as open as a policy of the extension makes it: %s', (_, spec, expected) => {
    const workloads = { queue: { ports: { http: 8080 } } };
    expect(closed({ workloads, extend: adding(added({ type: 'LoadBalancer' }), policy(spec)) })).toEqual(expected);
  });

  it("is no matter of policies that limit only outgoing traffic, or that are not the definition's", () => {
    const operations = [{ op: 'replace', path: '/spec/policyTypes', value: ['Egress'] }];
    const jsonPatches = { open: { target: { kind: 'NetworkPolicy' }, operations } };
    expect(closed({ ...alone, jsonPatches, extend: adding(added({})) })).toEqual([]);
    const labels = { tool: 'yes' };
    const container = {
      ...{ name: 'main', image: `example.com/tool:1@sha256:${'a'.repeat(64)}`, ports: [{ containerPort: 8080 }] },
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    };
    const spec = { securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }, containers: [container] };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'tool', labels }, spec };
    const ofTool = added({ type: 'LoadBalancer', selector: labels, ports: [{ port: 8080 }] });
    const shut = policy({ podSelector: { matchLabels: labels } });
    expect(closed({ extend: adding(pod, ofTool, shut) })).toEqual([]);
  });

  it('may be opened by a policy of another API', () => {
    const cilium = {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: 'public' },
      spec: { endpointSelector: {} },
    };
    expect(closed({ extend: adding(added({ type: 'LoadBalancer' }), cilium) })).toEqual([]);
  });

  it('leads to pods in the network of their node, to which policies do not apply', () => {
    const podSecurity = { level: 'privileged', reason: 'it watches the node' };
    expect(closed({ ...alone, podSecurity, hostNetwork: true, extend: adding(added({})) })).toEqual([]);
  });

  it('is accepted by a waiver', () => {
    const waivers = { public: { problem: code, given: '8080/TCP', reason: 'a policy of the cluster admits the load balancer' } };
    expect(closed({ waivers, extend: adding(added({ type: 'LoadBalancer' })) })).toEqual([]);
  });
});

describe('a Service that a patch changes', () => {
  const patching = (path: string, value: unknown) => ({
    jsonPatches: { patch: { target: { kind: 'Service' }, operations: [{ op: 'add', path, value }] } },
  });
  const inPatch = (port: string): string => `${port} services.payments-api.jsonPatches.patch: Service 'payments-api', spec.ports[0]`;

  it('is closed if it becomes public, or leads to another port', () => {
    expect(closed(patching('/spec/type', 'LoadBalancer'))).toEqual([inPatch('8080/TCP')]);
    expect(closed(patching('/spec/ports/0/targetPort', 7070))).toEqual([inPatch('7070/TCP')]);
  });

  it('was closed before, as the definition says', () => {
    expect(closed({ ...alone, ...patching('/spec/internalTrafficPolicy', 'Local') })).toEqual([]);
  });
});
