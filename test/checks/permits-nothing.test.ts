import { ApiObject, type Chart } from 'cdk8s';
import { render } from '../../src/render';
import { platform, service } from '../example-platform';

type Rule = Readonly<Record<string, unknown>>;

const environments = { dev: {}, staging: null, production: null };
const said = (changes: Record<string, unknown>): string[] =>
  render({ platform: platform(), services: [service({ environments, ...changes })] }).problems.map(({ code, at, given, allowed }) =>
    [code, ...at, given, ...(allowed ?? [])].join(' | '),
  );
const own = (...rules: Rule[]) => said({ serviceAccount: { rules } });
const place = 'services.payments-api.serviceAccount.rules[0]';
const rule = { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'] };

describe('a rule that permits nothing', () => {
  it.each<[Rule, string[]]>([
    [{ ...rule, apiGroups: [''] }, [`${place}.resources[0] | deployments | apiGroups: ['apps']`]],
    [{ ...rule, resources: ['deployments', 'pods/log'] }, [`${place}.resources[1] | pods/log | apiGroups: ['']`]],
    [
      { ...rule, apiGroups: ['', 'apps'], resources: ['ingresses'] },
      [`${place}.resources[0] | ingresses | apiGroups: ['networking.k8s.io']`],
    ],
    [{ ...rule, resources: ['deployment'] }, [`${place}.resources[0] | deployment`]],
    [
      { ...rule, apiGroups: ['batch'], resources: ['events'], verbs: ['*'] },
      [`${place}.resources[0] | events | apiGroups: [''] | apiGroups: ['events.k8s.io']`],
    ],
    [{ ...rule, apiGroups: [''], resources: ['nodes'] }, [`${place}.resources[0] | nodes`]],
    [{ ...rule, apiGroups: [''], resources: ['persistentvolumes', 'pods'] }, [`${place}.resources[0] | persistentvolumes`]],
    [{ ...rule, verbs: ['get', 'create'], resourceNames: ['a'] }, [`${place}.verbs | create`]],
    [
      { ...rule, verbs: ['deletecollection', 'create'], resourceNames: ['a'] },
      [`${place}.verbs | create`, `${place}.verbs | deletecollection`],
    ],
  ])('is a problem: %j', (written, expected) => {
    expect(own(written)).toEqual(expected.map((each) => `rule-permits-nothing | ${each}`));
  });

  it.each<[Rule]>([
    [rule],
    [{ ...rule, apiGroups: ['', 'apps'] }],
    [{ ...rule, apiGroups: ['*'], resources: ['nodes'] }],
    [{ ...rule, resources: ['*', 'deployments/scale', '*/scale'] }],
    [{ ...rule, apiGroups: [''], resources: ['namespaces', 'endpoints', 'pods', 'configmaps', 'bindings'] }],
    [{ ...rule, apiGroups: ['networking.k8s.io'], resources: ['networkpolicies', 'ingresses'] }],
    // Nobody knows what there is of other groups, and what other verbs are asked about.
    [{ ...rule, apiGroups: ['', 'example.com'], resources: ['widgets'] }],
    [{ ...rule, apiGroups: ['metrics.k8s.io'], resources: ['pods'] }],
    [{ ...rule, apiGroups: [''], resources: ['users', 'groups'], verbs: ['impersonate'] }],
    // The name of a subresource is that of its object.
    [{ ...rule, apiGroups: [''], resources: ['pods/exec'], verbs: ['create'], resourceNames: ['a'] }],
    [{ ...rule, verbs: ['get', 'list', 'update'], resourceNames: ['a'] }],
    [{ ...rule, verbs: ['create'], resourceNames: [] }],
  ])('is not %j', (written) => {
    expect(own(written)).toEqual([]);
  });

  it('is named where it was written', () => {
    const serviceAccount = { rules: [rule, { ...rule, apiGroups: ['batch'] }] };
    expect(said({ environments: { ...environments, dev: { serviceAccount } } })).toEqual([
      "rule-permits-nothing | services.payments-api.environments.dev.serviceAccount.rules[1].resources[0] | deployments | apiGroups: ['apps']",
    ]);
  });

  it('is one of an extension, where a ClusterRole may have what is in no namespace', () => {
    const object = (kind: string, resource: string) => ({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind,
      metadata: { name: 'a' },
      rules: [
        { apiGroups: [''], resources: [resource], verbs: ['get'] },
        { nonResourceURLs: ['/healthz'], verbs: ['get'] },
      ],
    });
    const extend = (kind: string, resource: string) => (chart: Chart) => void new ApiObject(chart, 'a', object(kind, resource));
    const found = (kind: string, resource: string) =>
      said({ extend: extend(kind, resource) }).filter((each) => each.startsWith('rule-permits-nothing'));
    expect(found('Role', 'nodes')).toEqual([
      "rule-permits-nothing | services.payments-api.extend: Role 'a', rules[0].resources[0] | nodes",
    ]);
    expect(found('ClusterRole', 'nodes')).toEqual([]);
    expect(found('ClusterRole', 'jobs')).toHaveLength(1);
  });

  it('is one of a patch', () => {
    const operations = [{ op: 'replace', path: '/rules/0/apiGroups', value: ['batch'] }];
    expect(said({ serviceAccount: { rules: [rule] }, jsonPatches: { role: { target: { kind: 'Role' }, operations } } })).toEqual([
      "rule-permits-nothing | services.payments-api.jsonPatches.role: Role 'payments-api', rules[0].resources[0] | deployments | apiGroups: ['apps']",
    ]);
  });
});
