import { DefinitionPlace, inPlatform } from '../../src/definition/shape/definition-place';
import { mergeProblems, problem } from '../../src/problems/problem';

describe('a problem', () => {
  const found = (...at: Parameters<typeof problem>[1][]) => problem('port-out-of-range', at.flat() as string[], { given: 0 });

  it('prints its places, each once, and knows whether one of them is in the definition of the platform', () => {
    const inService = new DefinitionPlace('service', 'services.platform', ['ports', 'http']);
    expect(found('platform.ts:3')).toMatchObject({ at: ['platform.ts:3'] });
    expect([found('platform.ts:3'), found(inService)].map((each) => each.inPlatform)).toEqual([undefined, undefined]);
    expect(found(inService, inService, inPlatform('defaults', 'ports'))).toMatchObject({
      at: ['services.platform.ports.http', 'platform.defaults.ports'],
      inPlatform: true,
    });
  });

  it('keeps that when it is merged', () => {
    expect(mergeProblems([found('a'), found(inPlatform('b'))])).toEqual([{ ...found('a'), at: ['a', 'platform.b'], inPlatform: true }]);
  });
});

describe('merging problems', () => {
  const port = (given: number, ...at: string[]) => problem('port-out-of-range', at, { given });

  it('makes one of those that say the same, with every place once, in the order of first mention', () => {
    expect(mergeProblems([port(0, 'a'), port(1, 'x'), port(0, 'b'), port(0, 'a', 'c')])).toEqual([port(0, 'a', 'b', 'c'), port(1, 'x')]);
  });

  it('keeps apart what differs in the value given or in the values allowed', () => {
    const typed = (given: unknown) => problem('wrong-type', 'a', { given, expected: 'a number' });
    const unknown = (...allowed: string[]) => problem('unknown-key', 'a', { key: 'xyz', allowed });
    const problems = [typed('1'), typed('2'), typed(null), typed(NaN), typed(Infinity), typed(-Infinity), unknown('a'), unknown('b')];
    expect(mergeProblems(problems)).toEqual(problems);
  });
});
