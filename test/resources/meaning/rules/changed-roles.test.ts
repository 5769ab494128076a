import type { ServiceSpecModel } from '../../../../src/model/types/service-spec-model';
import { meaningsOf, object, objectsOfSpec, told } from '../told';

type Rule = ServiceSpecModel['serviceAccount']['rules'][number];
const rule = (verbs: string[], resources: string[], changes: Partial<Rule> = {}): Rule => ({
  apiGroups: [''],
  resources,
  verbs,
  resourceNames: [],
  ...changes,
});
const role = (...rules: Rule[]) => object('Role', { rules });

describe('what a role allows', () => {
  it.each([
    [[rule(['get'], ['pods'])], [rule(['get', 'list'], ['pods'])], 'allows: list on pods', 'who has this role may do more'],
    [[rule(['get', 'list'], ['pods'])], [rule(['get'], ['pods'])], 'no longer allows: list on pods', 'what needs these permissions fails'],
    [[], [rule(['create'], ['jobs'], { apiGroups: ['batch'] })], 'allows: create on jobs.batch', 'who has this role may do more'],
    [[], [rule(['get'], ['secrets'], { resourceNames: ['db'] })], "allows: get on secrets 'db'", 'it gives access to Secrets'],
    [[], [rule(['*'], ['pods'])], 'allows: * on pods', 'it allows more than one can list'],
    [[], [rule(['bind'], ['roles'])], 'allows: bind on roles', 'who has it can get any other permission'],
    [[], [rule(['impersonate'], ['users'])], 'allows: impersonate on users', 'who has it can act as somebody else'],
    [[], [rule(['create'], ['pods/exec'])], 'allows: create on pods/exec', 'it allows commands in other pods'],
    [
      [],
      [rule(['create'], ['serviceaccounts/token'])],
      'allows: create on serviceaccounts/token',
      'who has it can act as a ServiceAccount',
    ],
  ])('%#', (before, after, text, reason) => {
    expect(meaningsOf([role(...before)], [role(...after)])).toEqual([
      { topic: 'permissions', grade: 'high', text: `Role 'shop' ${text}`, reason, property: ['serviceAccount', 'rules'] },
    ]);
  });

  it('counts what a wildcard allowed already', () => {
    const all = rule(['*'], ['*'], { apiGroups: ['*'] });
    expect(told([role(all)], [role(all, rule(['get'], ['pods']))])).toEqual(["none: Role 'shop' allows the same as before"]);
    expect(told([role(rule(['get'], ['*/scale']))], [role(rule(['get'], ['deployments/scale']))])).toEqual([
      "high: Role 'shop' no longer allows: get on */scale",
    ]);
    expect(told([role(rule(['get'], ['pods'], { resourceNames: ['a'] }))], [role(rule(['get'], ['pods']))])).toEqual([
      "high: Role 'shop' allows: get on pods",
    ]);
  });

  it('is told if it is new or goes', () => {
    const cluster = object(
      'ClusterRole',
      { rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }] },
      'shop',
      'rbac.authorization.k8s.io/v1',
    );
    expect(told([], [cluster])).toEqual(["high: ClusterRole 'shop' is new and allows: get on /metrics"]);
    expect(told([role(rule(['get'], ['pods']))], [])).toEqual(["high: Role 'shop' goes and no longer allows: get on pods"]);
    expect(told([], [role()])).toEqual(["low: Role 'shop' is new and allows nothing"]);
  });

  it('is not told if something else changes', () => {
    expect(meaningsOf(objectsOfSpec({}), objectsOfSpec({}))).toEqual([]);
    expect(told([role(rule(['get', 'list'], ['pods']))], [role(rule(['list', 'get'], ['pods']))])).toEqual([
      "none: Role 'shop' allows the same as before",
    ]);
  });
});
