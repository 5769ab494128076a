import { ApiObject, type Chart } from 'cdk8s';
import type { Problem } from '../../../src/problems/problem';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';

type Operation = Readonly<Record<string, unknown>>;

const image = `example.com/tool:1@sha256:${'a'.repeat(64)}`;

/** The problems of the example, deployed to dev alone: code, place and message. */
function problemsOf(changes: Record<string, unknown>, platformChanges: Record<string, unknown> = {}): readonly Problem[] {
  const environments = { dev: {}, staging: null, production: null, ...(changes.environments as object) };
  return render({ platform: platform(platformChanges), services: [service({ ...changes, environments })] }).problems;
}

const said = (problems: readonly Problem[]): string[] => problems.map(({ code, at }) => `${code} at ${at.join(' and ')}`);
const adding =
  (...objects: Readonly<Record<string, unknown>>[]) =>
  (chart: Chart) =>
    objects.forEach((object, index) => void new ApiObject(chart, `object-${index}`, object as never));
const patching = (kind: string, ...operations: Operation[]) => ({ jsonPatches: { patch: { target: { kind }, operations } } });
const inExtend = (object: string): string => `services.payments-api.extend: ${object}`;
const inPatch = (object: string, patch = 'patch'): string => `services.payments-api.jsonPatches.${patch}: ${object}`;

const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };

/** A workload of an extension, whose pods are "restricted" but for what is given. */
const workload = (pod: Record<string, unknown> = {}, context: Record<string, unknown> = {}, container: Record<string, unknown> = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'tool' },
  spec: {
    selector: { matchLabels: { tool: 'yes' } },
    template: {
      metadata: { labels: { tool: 'yes' } },
      spec: {
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [
          {
            name: 'main',
            image,
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, ...context },
            ...container,
          },
        ],
        ...pod,
      },
    },
  },
});

describe('what an extension adds', () => {
  it('is checked as the API server checks it, and the problem names the place in the object', () => {
    const extend = adding({ ...configMap, unknownField: 1 });
    expect(said(problemsOf({ extend }))).toEqual([`unknown-key at ${inExtend("ConfigMap 'a', unknownField")}`]);
  });

  it('has no annotation whose key Kustomize takes for a number', () => {
    const annotated = { ...configMap, metadata: { name: 'a', annotations: { '012': 'x', '1a': 'y' }, labels: { '012': 'z' } } };
    expect(said(problemsOf({ extend: adding(annotated) }))).toEqual([
      `invalid-name at ${inExtend("ConfigMap 'a', metadata.annotations.012")}`,
    ]);
  });

  it('writes nothing outside its folder, whatever it calls itself', () => {
    const extend = adding({ ...configMap, kind: '../../escaped' }, { ...configMap, kind: 'a\nb' });
    expect(said(problemsOf({ extend }))).toEqual([
      `invalid-name at ${inExtend("../../escaped 'a', kind")}`,
      `invalid-name at ${inExtend("a\\nb 'a', kind")}`,
    ]);
  });

  it.each([
    ['a function', () => 1],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['a list with nothing at a place', [undefined]],
    ['a Symbol', Symbol('a')],
    ['a BigInt', 3n],
  ])('is data: %s is none, in a custom resource either', (what, value) => {
    const extend = adding({ apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a' }, spec: { value } });
    const place = Array.isArray(value) ? 'spec.value[0]' : 'spec.value';
    const problems = problemsOf({ extend });
    expect(said(problems)).toEqual([`not-plain-data at ${inExtend(`Widget 'a', ${place}`)}`]);
    expect(problems[0]!.message).toBe(`${what} is not plain data`);
  });

  it('that is no data is not patched, and ends nothing', () => {
    const extend = adding({ ...configMap, data: { a: () => 1 } });
    const { jsonPatches } = patching('ConfigMap', { op: 'add', path: '/data/b', value: 'c' });
    expect(said(problemsOf({ extend, jsonPatches }))[0]).toBe(`not-plain-data at ${inExtend("ConfigMap 'a', data.a")}`);
  });

  it('is checked by the version of the cluster that it goes to', () => {
    const extend = adding({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { trafficDistribution: 'PreferClose' } });
    const problems = problemsOf({ extend, environments: { production: {} } });
    expect(problems.map(({ message }) => message)).toEqual([
      "cluster 'staging' runs Kubernetes 1.29, which has no field 'trafficDistribution'",
      "cluster 'production' runs Kubernetes 1.29, which has no field 'trafficDistribution'",
    ]);
    const staging = { server: 'https://kubernetes.default.svc', kubernetes: '1.33' };
    const production = { server: 'https://prod-cluster-api.internal:6443' };
    const upgraded = problemsOf({ extend, environments: { production: {} } }, { clusters: { staging, production } });
    expect(upgraded.map(({ message }) => message)).toEqual([
      "cluster 'production' runs Kubernetes 1.29, which has no field 'trafficDistribution'",
    ]);
  });

  it('has the pods that its namespace takes', () => {
    expect(problemsOf({ extend: adding(workload()) })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['hostNetwork', workload({ hostNetwork: true }), 'hostNetwork', 'privileged'],
    ['hostPID', workload({ hostPID: true }), 'hostPID', 'privileged'],
    ['hostIPC', workload({ hostIPC: true }), 'hostIPC', 'privileged'],
    ['hostPath', workload({ volumes: [{ name: 'a', hostPath: { path: '/' } }] }), 'volumes[0]', 'privileged'],
    ['a volume of the network', workload({ volumes: [{ name: 'a', nfs: { path: '/', server: 'b' } }] }), 'volumes[0]', 'baseline'],
    ['privileged', workload({}, { privileged: true }), 'containers[0].securityContext.privileged', 'privileged'],
    [
      'a port of the host',
      workload({}, {}, { ports: [{ containerPort: 80, hostPort: 80 }] }),
      'containers[0].ports[0].hostPort',
      'privileged',
    ],
    [
      'a capability',
      workload({}, { capabilities: { drop: ['ALL'], add: ['NET_ADMIN'] } }),
      'containers[0].securityContext.capabilities.add',
      'privileged',
    ],
    [
      'a capability of baseline',
      workload({}, { capabilities: { drop: ['ALL'], add: ['CHOWN'] } }),
      'containers[0].securityContext.capabilities.add',
      'baseline',
    ],
    ['capabilities that are kept', workload({}, { capabilities: {} }), 'containers[0].securityContext.capabilities.drop', 'baseline'],
    [
      'escalation',
      workload({}, { allowPrivilegeEscalation: undefined }),
      'containers[0].securityContext.allowPrivilegeEscalation',
      'baseline',
    ],
    ['root', workload({}, { runAsUser: 0 }), 'containers[0].securityContext.runAsUser', 'baseline'],
    [
      'perhaps root',
      workload({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
      'containers[0].securityContext.runAsNonRoot',
      'baseline',
    ],
    ['no seccomp', workload({ securityContext: { runAsNonRoot: true } }), 'containers[0].securityContext.seccompProfile', 'baseline'],
    ['Unconfined', workload({}, { seccompProfile: { type: 'Unconfined' } }), 'containers[0].securityContext.seccompProfile', 'privileged'],
    [
      'a sysctl',
      workload({
        securityContext: {
          runAsNonRoot: true,
          seccompProfile: { type: 'RuntimeDefault' },
          sysctls: [{ name: 'kernel.msgmax', value: '1' }],
        },
      }),
      'securityContext.sysctls',
      'privileged',
    ],
    ['procMount', workload({}, { procMount: 'Unmasked' }), 'containers[0].securityContext.procMount', 'privileged'],
  ])('has no pod that its namespace refuses: %s', (_, object, path, level) => {
    const at = `services.payments-api.extend: Deployment 'tool', spec.template.spec.${path}`;
    expect(said(problemsOf({ extend: adding(object) }))).toEqual([`pod-security-exceeded at ${at}`]);
    expect(problemsOf({ extend: adding(object), podSecurity: { level, reason: 'it has to' } })).toEqual([]);
  });

  it('has the pods that its namespace takes, of a custom resource with pods, too', () => {
    const rollout = { ...workload({ hostPID: true }), apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' };
    const payments = { permits: { rollouts: { reason: 'canaries', kinds: [{ group: 'argoproj.io', kind: 'Rollout' }] } } };
    const problems = problemsOf({ extend: adding(rollout) }, { teams: { ...platform().definition.teams, payments } });
    expect(said(problems)).toEqual([`pod-security-exceeded at ${inExtend("Rollout 'tool', spec.template.spec.hostPID")}`]);
  });

  it('has the pods that another namespace takes, where the services in that namespace decide', () => {
    const object = workload({ hostPID: true });
    const tool = { ...object, metadata: { name: 'tool', namespace: 'qa-dev' } };
    const destinations = [{ cluster: 'staging', namespace: 'qa-dev' }];
    const teams = { ...platform().definition.teams, payments: { permits: { qa: { reason: 'they debug it', destinations } } } };
    const environments = { dev: {}, staging: null, production: null };
    const found = (ofOther: Record<string, unknown> | undefined) => {
      const other = ofOther ? [service({ team: 'qa', environments, ...ofOther }, 'suite')] : [];
      const services = [service({ environments, extend: adding(tool) }), ...other];
      return render({ platform: platform({ teams }), services }).problems.map(({ at, message, fix }) => ({ at, message, fix }));
    };
    expect(found({})).toEqual([
      {
        at: [inExtend("Deployment 'tool' in namespace 'qa-dev', spec.template.spec.hostPID")],
        message: "'hostPID: true' is not allowed by the Pod Security Standard 'restricted' of namespace 'qa-dev'",
        fix: "leave it out, or set 'podSecurity.level: privileged' in a service of that namespace with a reason that a reviewer understands",
      },
    ]);
    expect(found({ podSecurity: { level: 'baseline', reason: 'it has to' } })).toMatchObject([
      { message: expect.stringContaining("Standard 'baseline' of namespace 'qa-dev'") },
    ]);
    expect(found({ podSecurity: { level: 'privileged', reason: 'it has to' } })).toEqual([]);
    expect(found(undefined)).toEqual([]);
  });

  it('selects its own pods', () => {
    const object = workload();
    const extend = adding({ ...object, spec: { ...object.spec, selector: { matchLabels: { tool: 'no' } } } });
    expect(said(problemsOf({ extend }))).toEqual([`selector-without-pods at ${inExtend("Deployment 'tool', spec.selector")}`]);
  });

  it('holds no secret, wherever it is', () => {
    const key = ['AKIA', 'Q3EGRIZX5J7W2KLM'].join('');
    const extend = adding(
      { ...configMap, data: { a: key, PASSWORD: 'hunter2', MODE: 'fast' } },
      workload({}, {}, { args: [key], env: [{ name: 'TOKEN', value: 'abc' }] }),
      { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a', annotations: { note: key } }, spec: { deep: [{ in: key }] } },
    );
    const found = said(problemsOf({ extend }).filter(({ code }) => code === 'secret-in-plain-text'));
    const places = [
      "Deployment 'tool', spec.template.spec.containers[0].args[0]",
      "Deployment 'tool', spec.template.spec.containers[0].env[0].value",
      "ConfigMap 'a', data.a",
      "ConfigMap 'a', data.PASSWORD",
      "Widget 'a', metadata.annotations.note",
      "Widget 'a', spec.deep[0].in",
    ];
    for (const place of places) expect(found.join('\n')).toContain(inExtend(place));
  });

  it('is not checked where the service is retired', () => {
    const extend = adding({ ...configMap, unknownField: 1 });
    expect(problemsOf({ extend, environments: { dev: { retired: true } } })).toEqual([]);
  });
});

describe('what a patch changes', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'an unknown field',
      patching('Deployment', { op: 'add', path: '/spec/replcas', value: 3 }),
      [`unknown-key at ${inPatch("Deployment 'payments-api', spec.replcas")}`],
    ],
    [
      'a value of another type',
      patching('Deployment', { op: 'add', path: '/spec/minReadySeconds', value: '3' }),
      [`wrong-type at ${inPatch("Deployment 'payments-api', spec.minReadySeconds")}`],
    ],
    [
      'what is required and removed',
      patching('Deployment', { op: 'remove', path: '/spec/template/spec/containers/0/name' }),
      [`missing-key at ${inPatch("Deployment 'payments-api', spec.template.spec.containers[0].name")}`],
    ],
    [
      'a key without a name',
      patching('Deployment', { op: 'add', path: '/metadata/labels/', value: 'b' }),
      [`invalid-name at ${inPatch("Deployment 'payments-api', metadata.labels.")}`],
    ],
    [
      'a label that is a number',
      patching('Deployment', { op: 'add', path: '/metadata/labels/a', value: 1 }),
      [`wrong-type at ${inPatch("Deployment 'payments-api', metadata.labels.a")}`],
    ],
    [
      'an API version that is none',
      patching('Deployment', { op: 'replace', path: '/apiVersion', value: 'apps/../v1' }),
      [`invalid-name at ${inPatch("Deployment 'payments-api', apiVersion")}`],
    ],
    [
      'a pod that its namespace refuses',
      patching('Deployment', { op: 'add', path: '/spec/template/spec/hostPID', value: true }),
      [`pod-security-exceeded at ${inPatch("Deployment 'payments-api', spec.template.spec.hostPID")}`],
    ],
  ])('is checked as the definition is: %s', (_, changes, expected) => {
    const problems = problemsOf(changes).filter(({ at }) => at.some((place) => place.includes(': ')));
    expect(said(problems)).toEqual(expected);
  });

  it('is no key that JavaScript takes for something else', () => {
    for (const operation of [
      { op: 'add', path: '/metadata/labels/__proto__', value: 'a' },
      { op: 'add', path: '/metadata/annotations', value: JSON.parse('{ "__proto__": "a" }') },
      { op: 'add', path: '/spec/template/metadata/annotations', value: { a: JSON.parse('{ "__proto__": "a" }') } },
    ]) {
      expect(problemsOf(patching('Deployment', operation)).map(({ code }) => code)).toEqual(['json-patch-failed']);
    }
  });

  it('may be a key that every object of JavaScript has', () => {
    expect(problemsOf(patching('Deployment', { op: 'add', path: '/metadata/labels/constructor', value: 'a' }))).toEqual([]);
  });

  it('is what the definition is told of: the patch since which it is wrong, and not what a later one mends', () => {
    const one = (value: unknown) => ({ target: { kind: 'Deployment' }, operations: [{ op: 'add', path: '/spec/minReadySeconds', value }] });
    const other = { target: { kind: 'Deployment' }, operations: [{ op: 'add', path: '/spec/paused', value: false }] };
    expect(said(problemsOf({ jsonPatches: { first: other, second: one('3'), third: other } }))).toEqual([
      `wrong-type at ${inPatch("Deployment 'payments-api', spec.minReadySeconds", 'second')}`,
    ]);
    expect(problemsOf({ jsonPatches: { first: one('3'), second: one(3) } })).toEqual([]);
  });

  it('may mend what an extension has added', () => {
    const extend = adding({ ...configMap, unknownField: 1 });
    expect(problemsOf({ extend, ...patching('ConfigMap', { op: 'remove', path: '/unknownField' }) })).toEqual([]);
  });

  it('leaves the selectors and the labels of pods together', () => {
    const relabelled = patching('Deployment', {
      op: 'replace',
      path: '/spec/template/metadata/labels/app.kubernetes.io~1name',
      value: 'b',
    });
    expect(problemsOf(relabelled).map(({ code, at }) => [code, at[0]!.split(': ')[1]])).toEqual(
      expect.arrayContaining([
        ['selector-without-pods', "Deployment 'payments-api', spec.selector"],
        ['selector-without-pods', "Service 'payments-api', spec.selector"],
      ]),
    );
    const reselected = patching('Service', { op: 'add', path: '/spec/selector/version', value: 'blue' });
    expect(said(problemsOf(reselected))).toEqual([`selector-without-pods at ${inPatch("Service 'payments-api', spec.selector")}`]);
  });
});
