import { definitionsOf, type AnyPlatform } from '../constructs/platform';
import { loadCustomResources } from '../loader/load-custom-resources';
import { mergeProblems } from '../problems/problem';
import { UserError } from '../problems/user-error';
import { render } from '../render';

/**
 * Everything that a platform and its services generate, by path relative to the output folder, for snapshot tests. The definitions are
 * always checked: problems are thrown as one `UserError`, and tests can assert its `problems`.
 *
 * @example
 * expect(renderPlatform(platform)['gitops-platform/services/payments-api/base/deployment.yaml']).toMatchSnapshot();
 */
export function renderPlatform(platform: AnyPlatform): Record<string, string> {
  const definitions = definitionsOf(platform);
  const { customResources, problems: unread } = loadCustomResources(definitions.platform.definition?.customResources);
  const { files, problems: found } = render({ ...definitions, customResources });
  const problems = mergeProblems([...unread, ...found]);
  if (problems.length > 0) throw new UserError(problems);
  return Object.fromEntries(files.entries());
}
