import { readFileSync } from 'node:fs';
import { containerFields, podFields, securityFields, serviceFields, workloadFields } from '../../../src/definition/shape/kubernetes-fields';
import { workloadShape } from '../../../src/definition/service-shape';
import { formatProblem } from '../../../src/problems/format';
import { problemsOfPlatform, problemsOfService, text } from '../../problems/case';

const k8s = readFileSync(require.resolve('cdk8s-plus-28/lib/imports/k8s.d.ts'), 'utf8');

/** Properties of a type of Kubernetes, in small letters: cdk8s spells acronyms otherwise. */
const propertiesOf = (...types: string[]): string[] =>
  types.flatMap((type) => {
    const body = new RegExp(`export interface ${type} \\{([^]*?)\\n\\}`).exec(k8s)![1]!;
    return [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map(([, name]) => name!.toLowerCase());
  });

/** Fields that Kubernetes has had only since the version whose types are at hand. */
const newer = [
  ...['evictionResponders', 'hostnameOverride', 'schedulingGroup', 'workloadRef', 'restartPolicyRules'],
  ...['appArmorProfile', 'trafficDistribution', 'successPolicy'],
];

describe('fields of Kubernetes that have no property here', () => {
  it.each([
    ['of a pod', podFields, ['PodSpec']],
    ['of a container', containerFields, ['Container']],
    ['of a workload', workloadFields, ['DeploymentSpec', 'StatefulSetSpec', 'JobSpec']],
    ['of a security context', securityFields, ['SecurityContext', 'PodSecurityContext']],
    ['of a Service', serviceFields, ['ServiceSpec']],
  ])('are there in Kubernetes: %s', (_, fields, types) => {
    const known = propertiesOf(...types);
    expect(fields.filter((field) => !newer.includes(field) && !known.includes(field.toLowerCase()))).toEqual([]);
  });

  it('are no properties of a workload', () => {
    const fields = [...podFields, ...containerFields, ...workloadFields];
    expect(fields.filter((field) => Object.hasOwn(workloadShape.properties, field))).toEqual([]);
  });

  it('are set by a JSON patch, as the problem says', () => {
    const [found] = problemsOfService({ hostname: 'a' });
    expect(formatProblem(found!)).toMatch(
      / {2}fix {5}remove it; to set Kubernetes' field of that name, add '\/spec\/template\/spec\/hostname' to the rendered object with 'jsonPatches'; docs/,
    );
  });

  it.each([
    [{ environments: { dev: { livenessProbe: {} } } }, "write 'probes.liveness' instead"],
    [{ sidecars: { proxy: { image: 'x', tty: true } } }, "add '/spec/template/spec/containers/0/tty'"],
    [{ service: { clusterIP: 'None' } }, "add '/spec/clusterIP'"],
    [{ securityContext: { procMount: 'Unmasked' } }, "add '/spec/template/spec/containers/0/securityContext/procMount'"],
  ])('are known wherever they would stand: %j', (changes, fix) => {
    const found = problemsOfService(changes).filter(({ code }) => code === 'unknown-key');
    expect(found.map((each) => each.fix)).toEqual([expect.stringContaining(fix)]);
  });
});

describe('an unknown property', () => {
  it('names the five that are nearest, and the page that has the rest', () => {
    const [found] = problemsOfService({ replicsa: 2 });
    const printed = formatProblem(found!).replace(/\d+ more/, 'N more');
    expect(printed).toBe(text`
      x 'replicsa' is not a property that can be set here
        at      services.payments-api.replicsa
        given   "replicsa"
        allowed replicas, retired, service, services, calls, and N more
        fix     did you mean 'replicas'? If not, remove it; docs/reference/service.md shows every property
        see     charthouse explain unknown-key
    `);
    expect(found!.allowed!.length).toBeGreaterThan(60);
  });

  it('leads to the page of platforms in a platform', () => {
    expect(problemsOfPlatform({ teems: {} })[0]!.fix).toBe(
      "did you mean 'teams'? If not, remove it; docs/reference/platform.md shows every property",
    );
  });
});
