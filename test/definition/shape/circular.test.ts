import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform, service } from '../../example-platform';

describe('a definition that refers to itself', () => {
  it('is a problem at the place where it does', () => {
    const env: Record<string, unknown> = { A: '1' };
    env.SELF = { around: env };
    const { problems } = resolveDefinitions({ platform: platform(), services: [service({ env })] });
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['wrong-type', ['services.payments-api.env.SELF.around']]]);
  });

  it('is none where it only says the same thing twice', () => {
    const probe = { path: '/ready' };
    const { problems } = resolveDefinitions({
      platform: platform(),
      services: [service({ probes: { readiness: probe, liveness: probe } })],
    });
    expect(problems).toEqual([]);
  });
});

describe('data for other tools', () => {
  it.each([
    ['a function', () => 1],
    ['undefined', undefined],
    ['a number that is none', NaN],
    ['an infinite number', Infinity],
  ])('may not have %s in it, which JSON cannot say', (_, value) => {
    const { problems } = resolveDefinitions({
      platform: platform({ terraform: { backend: { s3: { nested: [{ value }] } } } }),
      services: [service()],
    });
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['wrong-type', ['platform.terraform.backend.s3.nested[0].value']]]);
  });
});
