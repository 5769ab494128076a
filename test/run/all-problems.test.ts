import { problem } from '../../src/problems/problem';
import { allProblems } from '../../src/run/all-problems';

const fails = problem('module-fails', 'services/a.ts', { place: 'services/a.ts', reason: 'x' });
const idle = problem('no-service-declared', 'services/b.ts', { file: 'b.ts' });
const unknown = problem('unknown-service', 'services.c.calls[0]', { given: 'a', allowed: [] });
const negative = problem('replicas-negative', 'services.c.replicas', { given: -1 });

describe('the problems of loading and of rendering', () => {
  it('are told all at once, each once', () => {
    expect(allProblems([idle, idle], [unknown, negative])).toEqual([idle, unknown, negative]);
  });

  it('leave out what may only follow from a module that fails', () => {
    expect(allProblems([fails], [unknown, negative])).toEqual([fails, negative]);
  });
});
