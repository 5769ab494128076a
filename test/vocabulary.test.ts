import table from '../src/checks/objects/kubernetes-schemas.json';
import type { Definitions } from '../src/definition/definitions';
import { containerFields, podFields, serviceFields, workloadFields } from '../src/definition/shape/kubernetes-fields';
import { render } from '../src/render';
import { platform } from './example-platform';
import { gatewayApiTypes } from './judges/gateway-api-types';
import { derived, leftOut } from './left-out-fields';
import { everything } from './model/everything';
import { shop } from './model/resolve-anything';

const schemas = new Map<string, string>(Object.entries(table.types));
const kinds = new Map<string, string>([
  ...Object.entries(table.kinds),
  ...['HTTPRoute', 'GRPCRoute'].map((kind) => [`gateway.networking.k8s.io/v1 ${kind}`, `gateway.v1.${kind}`] as const),
]);
const gatewayTypes = gatewayApiTypes();

/** Fields of a type in any supported version of Kubernetes, or in the Gateway API, with the types of their values. */
const fieldsOf = (type: string): ReadonlyMap<string, string> =>
  gatewayTypes.get(type) ??
  new Map(
    (schemas.get(type)?.split(' ') ?? []).map((written) => /^([^:!]+)!?:(.+?)(?:@[\d-]+)?$/.exec(written)!.slice(1) as [string, string]),
  );

const newest = platform({
  clusters: {
    staging: { server: 'https://kubernetes.default.svc', kubernetes: '1.37' },
    production: { name: 'prod-eu', kubernetes: '1.37' },
  },
});

const bundles = [
  { clusterTrustBundle: { name: 'company', path: 'company.crt', optional: true } },
  { clusterTrustBundle: { signerName: 'example.com/internal', labelSelector: { a: 'b' }, path: 'ca.crt' } },
];

/** Definitions that together say all that can be said. */
const speaking: readonly Definitions[] = [
  { platform: platform(), services: [shop(everything)] },
  {
    platform: newest,
    services: [
      shop({
        ...everything,
        service: { trafficDistribution: 'PreferSameNode' },
        lifecycle: { preStop: { sleep: 5 } },
        replicas: { min: 2, max: 4, cpu: 70, behavior: { scaleDown: { tolerance: '50m' } } },
        env: { POD_NAME: { fieldRef: 'metadata.name' } },
        volumeMounts: { scratch: { mountPath: '/a', subPathExpr: '$(POD_NAME)', readOnly: true, recursiveReadOnly: 'IfPossible' } },
        volumes: {
          scratch: { emptyDir: {} },
          work: { ephemeral: { storage: '1Gi', volumeAttributesClassName: 'gold' } },
          trust: { projected: { sources: bundles } },
        },
      }),
    ],
  },
];

/** All fields in the objects of services that say everything, as `type.field`. */
function saidFields(): Set<string> {
  const said = new Set<string>();
  const visit = (value: unknown, type: string): void => {
    if (type.startsWith('[')) return (value as unknown[]).forEach((item) => visit(item, type.slice(1, -1)));
    if (typeof value !== 'object' || value === null) return;
    const fields = fieldsOf(type);
    for (const [field, inner] of Object.entries(value)) {
      said.add(`${type}.${field}`);
      if (fields.has(field)) visit(inner, fields.get(field)!);
    }
  };
  for (const definitions of speaking) {
    const { problems } = render(definitions, {
      onOverlay: ({ objects }) =>
        objects.forEach((object) => visit(object, (kinds.get(`${object.apiVersion} ${object.kind}`) ?? '').split('@')[0]!)),
    });
    expect(problems).toEqual([]);
  }
  return said;
}

const said = saidFields();

describe.each(Object.entries(leftOut))('each field of %s', (type, reasons) => {
  const fields = [...fieldsOf(type).keys()];

  it('is in the output of a service that says everything, or on the list of those that are not, with a reason', () => {
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !said.has(`${type}.${field}`) && !Object.hasOwn(reasons, field))).toEqual([]);
  });

  it('is not on the list if it is in the output, or if Kubernetes does not have it', () => {
    expect(Object.keys(reasons).filter((field) => !fields.includes(field))).toEqual([]);
    expect(Object.keys(reasons).filter((field) => said.has(`${type}.${field}`))).toEqual([]);
  });
});

describe('a field of Kubernetes without a property', () => {
  it.each([
    ['core.v1.PodSpec', podFields],
    ['core.v1.Container', containerFields],
    ['apps.v1.DeploymentSpec', workloadFields],
    ['apps.v1.StatefulSetSpec', workloadFields],
    ['core.v1.ServiceSpec', serviceFields],
  ])('of %s is known by its name, so that no similar property is suggested for it', (type, known) => {
    const unknown = Object.entries(leftOut[type]!).filter(([field, reason]) => !known.includes(field) && !reason.startsWith(derived));
    // Containers have resources.
    const never = ['resources', 'ephemeralContainers', 'serviceAccount', 'activeDeadlineSeconds'];
    expect(unknown.map(([field]) => field).filter((field) => !never.includes(field))).toEqual([]);
  });
});
