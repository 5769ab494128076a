import type { PlatformDefinition } from '../../../src/definition/platform-definition';
import { promotionCircle } from '../../../src/definition/rules/promotion-circle';

/** The circles among environments that are written as `name: the one before`. */
const circles = (environments: Record<string, string | undefined>) => {
  const entries = Object.entries(environments).map(([name, after]) => [name, { clusters: [], promotion: after ? { after } : 'on-merge' }]);
  const definition = { environments: Object.fromEntries(entries) } as unknown as PlatformDefinition;
  return promotionCircle({ name: 'p', definition }).map(({ given, at }) => [given, at]);
};
const place = (name: string): string => `platform.environments.${name}.promotion.after`;

describe('circles of promotion', () => {
  it.each<[string, Record<string, string | undefined>]>([
    ['a chain', { dev: undefined, staging: 'dev', production: 'staging' }],
    ['a tree', { dev: undefined, eu: 'dev', us: 'dev' }],
    ['several chains', { dev: undefined, test: undefined, production: 'dev' }],
    ['no environment', {}],
  ])('are not in %s', (_, environments) => {
    expect(circles(environments)).toEqual([]);
  });

  it('may be an environment after itself', () => {
    expect(circles({ dev: 'dev' })).toEqual([[['dev'], [place('dev')]]]);
  });

  it('are told once, from the first in the alphabet, with every place', () => {
    expect(circles({ c: 'b', a: 'c', b: 'a' })).toEqual([[['a', 'c', 'b'], ['a', 'c', 'b'].map(place)]]);
  });

  it('are told without what only leads into them', () => {
    expect(circles({ dev: undefined, x: 'y', y: 'x', after: 'x', later: 'after' })).toEqual([[['x', 'y'], ['x', 'y'].map(place)]]);
  });

  it('are told each', () => {
    expect(circles({ a: 'b', b: 'a', c: 'd', d: 'c' }).map(([circle]) => circle)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
