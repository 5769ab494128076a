import { expand } from './expand';
import expansions from './fixtures/expansions.json';

describe('expanding an ApplicationSet', () => {
  it.each(expansions)('makes of it what Argo CD makes: $of', ({ set, applications }) => {
    const made = expand(set).map(({ metadata, spec }) => ({ metadata, spec }));
    expect(made).toEqual(applications);
  });

  it('makes nothing at all where an element lacks a key', () => {
    const { set } = structuredClone(expansions[0]!);
    delete (set.spec.generators[0]!.list.elements[0] as Record<string, unknown>).server;
    expect(() => expand(set)).toThrow('an element has no text for {{ .server }}');
  });
});
