import { object, told } from '../told';

const binding = (subjects: object[], role = 'shop', kind = 'RoleBinding') =>
  object(kind, { roleRef: { kind: 'Role', name: role }, subjects });
const [shop, ada] = [
  { kind: 'ServiceAccount', name: 'shop' },
  { kind: 'User', name: 'ada' },
];

describe('who has a role', () => {
  it.each([
    [[], [binding([shop])], "high: RoleBinding 'shop' gives Role 'shop' to ServiceAccount 'shop'"],
    [[binding([shop])], [binding([shop, ada])], "high: RoleBinding 'shop' gives Role 'shop' to User 'ada'"],
    [[binding([shop, ada])], [binding([ada])], "high: RoleBinding 'shop' takes Role 'shop' from ServiceAccount 'shop'"],
    [[binding([shop])], [], "high: RoleBinding 'shop' takes Role 'shop' from ServiceAccount 'shop'"],
    [[binding([shop])], [binding([shop], 'other')], "high: RoleBinding 'shop' gives Role 'other' instead of Role 'shop'"],
    [[binding([shop, ada])], [binding([ada, shop])], "none: RoleBinding 'shop' has its subjects in another order"],
    [
      [],
      [binding([{ ...shop, namespace: 'ops' }], 'shop', 'ClusterRoleBinding')],
      "high: ClusterRoleBinding 'shop' gives Role 'shop' to ServiceAccount 'shop' of namespace 'ops', in all namespaces",
    ],
  ])('%#', (before, after, text) => {
    expect(told(before, after)).toEqual([text]);
  });

  it('is not told if the role changes', () => {
    const role = (verbs: string[]) => object('Role', { rules: [{ apiGroups: [''], resources: ['pods'], verbs }] });
    expect(told([role(['get']), binding([shop])], [role(['list']), binding([shop])]).join()).not.toContain('RoleBinding');
  });
});
