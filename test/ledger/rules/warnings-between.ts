import type { Definitions } from '../../../src/definition/definitions';
import { problemsOfChange } from '../../../src/ledger/rules/problems-of-change';
import { mergeProblems, type Problem } from '../../../src/problems/problem';
import { render } from '../../../src/render';

/** What is found in the ledgers when a rendering replaces another. */
export function warningsBetween(before: Definitions, after: Definitions): Problem[] {
  const [was, is] = [before, after].map((definitions) => {
    const { files, problems } = render(definitions);
    expect(problems).toEqual([]);
    return files;
  }) as [ReturnType<typeof render>['files'], ReturnType<typeof render>['files']];
  const paths = new Set([...was.entries(), ...is.entries()].map(([path]) => path));
  const differing = [...paths].filter((path) => was.tryGet(path) !== is.tryGet(path));
  const { unsafe, warnings, broken } = problemsOfChange(differing, {
    before: (path) => was.tryGet(path),
    after: (path) => is.tryGet(path),
  });
  return mergeProblems([...broken, ...unsafe, ...warnings]);
}
