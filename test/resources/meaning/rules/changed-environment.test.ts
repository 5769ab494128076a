import type { EnvModel } from '../../../../src/model/types/workload-model';
import { deployment, meaningsOf, told, toldOfContainers } from '../told';

const env = (...values: EnvModel[]) => ({ env: values });
const value = (name: string, text = 'hunter2'): EnvModel => ({ name, value: text });
const secret = (key: string, name = 'db') => ({ name: 'PASSWORD', valueFrom: { secretKeyRef: { key, name } } });

describe('environment variables', () => {
  it.each([
    [env(), env(value('A')), 'low: environment variables added: A'],
    [env(value('A')), env(), 'high: environment variables removed: A'],
    [env(value('A')), env(value('A', 'other')), 'low: environment variables changed: A'],
    [env(value('A'), value('B')), env(value('B'), value('A')), 'low: environment variables: another order, or one of them twice'],
    [env(value('A'), value('A')), env(value('A')), 'low: environment variables: another order, or one of them twice'],
    [env(value('A')), env({ name: 'A', fieldRef: 'metadata.name' }), "high: environment variable 'A': a value -> the field metadata.name"],
  ])('%#', (before, after, text) => {
    expect(toldOfContainers(before, after)).toEqual([text]);
  });

  it('are summed up, and never told with their values', () => {
    const all = toldOfContainers(env(value('Z')), env(...['A', 'B', 'C', 'D', 'E', 'F'].map((name) => value(name))));
    expect(all).toEqual(['low: environment variables added: A, B, C, D and 2 more', 'high: environment variables removed: Z']);
  });

  it('are told with where they come from', () => {
    expect(told([deployment({ env: [{ name: 'PASSWORD', value: 'x' }] })], [deployment({ env: [secret('password')] })])).toEqual([
      "high: environment variable 'PASSWORD': a value -> key 'password' of Secret 'db'",
    ]);
    expect(meaningsOf([deployment({ env: [secret('a')] })], [deployment({ env: [secret('b')] })])).toMatchObject([
      { topic: 'secrets', property: ['env', 'PASSWORD'] },
    ]);
  });

  it('come from the same place if only the hash in its name changes', () => {
    expect(told([deployment({ env: [secret('a', 'db-2456789bcd')] })], [deployment({ env: [secret('a', 'db-f6g2k9ht5m')] })])).toEqual([
      'low: environment variables changed: PASSWORD',
    ]);
  });

  it('are not told if something else changes', () => {
    expect(toldOfContainers({ ...env(value('A')), image: 'a:1' }, { ...env(value('A')), image: 'a:2' })).toEqual(['low: image: a 1 -> 2']);
  });
});
