import { liveRepositories, repositoriesEnv } from '../../../src/workflows/definitions/live-repositories';
import { models, platform } from '../../example-platform';

/** What the scripts read of the repositories. */
function linesOf(terraform: unknown): string[] {
  const { platform: resolved, services } = models({
    platform: platform({ github: { ...platform().definition.github, definitions: { repository: 'platform' } }, terraform }),
  });
  return repositoriesEnv({ organization: 'myorg', repositories: liveRepositories(resolved, services) })
    .REPOSITORIES.trim()
    .split('\n');
}

const all = ['gitops-platform', 'platform', 'payments-api .charthouse .github'];

describe('the repositories that a plan reads', () => {
  it.each<[string, unknown, string[]]>([
    ['has the Terraform stack already where it is kept in the definitions repository', {}, all],
    ['is all there is without a stack', null, all],
    ['has the folder of the stack in a repository of its own', { repository: 'infra', path: 'a/b' }, [...all, 'infra a/b']],
    [
      'has the folder of the stack in an application repository',
      { repository: 'payments-api' },
      ['gitops-platform', 'platform', 'payments-api .charthouse .github terraform'],
    ],
  ])('%s', (_, terraform, lines) => {
    expect(linesOf(terraform)).toEqual(lines);
  });
});
