import { platform } from '../../example-platform';
import { problemsOfPlatform } from '../../problems/case';

const { github } = platform().definition;

describe('the place of the Terraform stack', () => {
  it.each([
    { repository: 'infrastructure' },
    { repository: 'infrastructure', path: 'github/terraform' },
    { repository: 'payments-api' },
    { repository: 'terraform' },
  ])('may be %j', (terraform) => {
    expect(problemsOfPlatform({ terraform })).toEqual([]);
  });

  it('may be another folder of the definitions repository', () => {
    expect(problemsOfPlatform({ github: { ...github, definitions: { repository: 'platform' } }, terraform: { path: 'github' } })).toEqual(
      [],
    );
  });

  it('is no folder of no repository', () => {
    expect(problemsOfPlatform({ terraform: { path: 'github' } })).toMatchObject([
      { code: 'without-effect', at: ['platform.terraform.path'], message: "'path' does nothing without 'repository'" },
    ]);
  });

  it.each(['gitops-platform', 'GitOps-Platform'])('is not in the config repository: %s', (repository) => {
    expect(problemsOfPlatform({ terraform: { repository } })).toMatchObject([
      {
        message: `'${repository}' is reserved: it is the config repository, and all of it is generated`,
        at: ['platform.terraform.repository'],
      },
    ]);
  });

  it.each(['.', '.github', '.charthouse/x', 'a/.git', '../a', '/a', 'a/', ''])('is no path that is hidden, or leads out: %j', (path) => {
    expect(problemsOfPlatform({ terraform: { repository: 'infrastructure', path } })).toMatchObject([
      { code: 'invalid-path', at: ['platform.terraform.path'] },
    ]);
  });
});
