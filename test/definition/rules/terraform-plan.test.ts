import { problemsOfPlatform } from '../../problems/case';
import { withDefinitions } from '../../workflows/examples';

const github = withDefinitions({ terraformPlan: {} });
const s3 = { s3: { bucket: 'myorg', key: 'github.tfstate', region: 'eu-west-1' } };

describe('a plan of the Terraform stack', () => {
  it.each([
    ['no stack', null],
    ['the default backend', {}],
    ['a local backend', { backend: { local: {} } }],
  ])('needs a state that a workflow reaches: not %s', (_, terraform) => {
    expect(problemsOfPlatform({ github, terraform })).toMatchObject([
      { code: 'without-effect', at: ['platform.github.definitions.terraformPlan'] },
    ]);
  });

  it('is possible with any other backend', () => {
    expect(problemsOfPlatform({ github, terraform: { backend: s3 } })).toEqual([]);
  });

  it.each(['aws_key', 'GITHUB_TOKEN', '1A', 'A-B'])('takes no secret called %s', (name) => {
    expect(
      problemsOfPlatform({ github: withDefinitions({ terraformPlan: { secrets: [name] } }), terraform: { backend: s3 } }),
    ).toMatchObject([{ code: 'invalid-name', at: ['platform.github.definitions.terraformPlan.secrets[0]'] }]);
  });
});
