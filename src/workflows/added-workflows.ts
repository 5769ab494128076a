import { groupBy } from '../data/group-by';
import type { DeclaredWorkflow } from '../definition/declared-workflow';
import type { GeneratedFile } from '../files/file-tree';
import { problem, type Problem } from '../problems/problem';

/** A repository, and the paths of its generated files. */
interface KnownRepository {
  readonly name: string;
  readonly paths: readonly string[];
}

/** The files of the user's own workflows, by repository. Each belongs to a repository of the platform, where no other file has its path. */
export function addedWorkflows(
  workflows: readonly DeclaredWorkflow[],
  repositories: readonly KnownRepository[],
): { readonly added: ReadonlyMap<string, GeneratedFile[]>; readonly problems: Problem[] } {
  const allowed = repositories.map(({ name }) => name);
  const problems = workflows.flatMap(({ name, repository, file }) => {
    const at = `workflows.${name}`;
    const known = repositories.find((each) => each.name === repository);
    if (!known) return problem('unknown-repository', `${at}.repository`, { given: repository, allowed });
    return known.paths.includes(file.path)
      ? problem('names-meet', at, {
          name: file.path,
          what: 'file',
          owners: [`the workflow '${name}'`, `a generated workflow of '${repository}'`],
        })
      : [];
  });
  const sound = problems.length > 0 ? [] : workflows;
  const groups = groupBy(sound, ({ repository }) => repository);
  return { added: new Map([...groups].map(([repository, group]) => [repository, group.map(({ file }) => file)])), problems };
}
