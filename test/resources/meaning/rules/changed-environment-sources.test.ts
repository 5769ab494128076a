import { deployment, meaningsOf, told, toldOfContainers } from '../told';

describe('sources of environment variables', () => {
  it('are new or go', () => {
    expect(toldOfContainers({}, { envFrom: ['db', 'mail'] })).toEqual([
      "low: environment variables from new: Secret 'db' and Secret 'mail'",
    ]);
    expect(toldOfContainers({ envFrom: ['db', 'mail'] }, { envFrom: ['db'] })).toEqual([
      "high: environment variables from gone: Secret 'mail'",
    ]);
  });

  it('may be ConfigMaps, with a hash in their names', () => {
    const from = (name: string) => [deployment({ envFrom: [{ configMapRef: { name }, prefix: 'A_' }] })];
    expect(meaningsOf([deployment()], from('app'))).toMatchObject([
      { topic: 'configuration', text: "environment variables from new: ConfigMap 'app' with prefix 'A_'" },
    ]);
    expect(told(from('app-2456789bcd'), from('app-f6g2k9ht5m'))).toEqual([
      'low: environment variables from other versions, or in another order',
    ]);
  });

  it('are not told if something else changes', () => {
    expect(toldOfContainers({ envFrom: ['db'], image: 'a:1' }, { envFrom: ['db'], image: 'a:2' })).toEqual(['low: image: a 1 -> 2']);
  });
});
