import { registryDescriber } from '../../../src/workflows/meaning/registry-describer';
import { linesOf } from '../../meaning/changed-files';

const policy = (...subjects: string[]): string =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Condition: { StringEquals: { sub: subjects } } }] });
const path = 'registries/example/trust-policy.json';
const lines = (before: string | undefined, after: string | undefined): string[] =>
  linesOf(registryDescriber.describe([{ path, services: [], before, after }]));

describe('a file for the owner of a registry', () => {
  it('is for this describer alone', () => {
    expect([path, 'services/cart/base/registries/a.json'].map((each) => registryDescriber.describes(each))).toEqual([true, false]);
  });

  it('is new or goes', () => {
    expect([...lines(undefined, policy('a')), ...lines(policy('a'), undefined)]).toMatchInlineSnapshot(`
      [
        "high permissions: 'registries/example/trust-policy.json' is new | jobs may push more as soon as the owner of the cloud runs the commands in PREREQUISITES.md",
        "high permissions: 'registries/example/trust-policy.json' goes | jobs can push less as soon as the owner of the cloud runs the commands in PREREQUISITES.md",
      ]
    `);
  });

  it('says which texts are new and which go', () => {
    expect(lines(policy('repo:a', 'repo:b'), policy('repo:b', 'repo:c'))).toMatchInlineSnapshot(`
      [
        "high permissions: 'registries/example/trust-policy.json': repo:c is new | jobs may push more as soon as the owner of the cloud runs the commands in PREREQUISITES.md",
        "high permissions: 'registries/example/trust-policy.json': repo:a goes | jobs can push less as soon as the owner of the cloud runs the commands in PREREQUISITES.md",
      ]
    `);
  });

  it('says which lines of a condition are new and which go', () => {
    const condition = (...images: string[]): string => `((actions)\n${images.map((image) => `OR (name '${image}')\n`).join('')})\n`;
    const [before, after] = [condition('cart', 'web'), condition('web', 'orders')];
    expect(linesOf(registryDescriber.describe([{ path: 'registries/example/condition.txt', services: [], before, after }])))
      .toMatchInlineSnapshot(`
      [
        "high permissions: 'registries/example/condition.txt': OR (name 'orders') is new | jobs may push more as soon as the owner of the cloud runs the commands in PREREQUISITES.md",
        "high permissions: 'registries/example/condition.txt': OR (name 'cart') goes | jobs can push less as soon as the owner of the cloud runs the commands in PREREQUISITES.md",
      ]
    `);
  });

  it('says nothing if only the layout differs', () => {
    expect(lines(policy('a'), JSON.stringify(JSON.parse(policy('a')), null, 4))).toEqual([]);
  });

  it('cannot be compared if somebody broke it', () => {
    expect(lines('{', policy('a'))).toEqual([expect.stringContaining('cannot be compared')]);
  });
});
