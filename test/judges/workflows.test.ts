import { stringifyYaml } from '../../src/files/yaml';
import { applicationWorkflow } from '../workflows/examples';
import { judgeWorkflow } from './workflows';

const path = '.github/workflows/ci.yml';
const text = stringifyYaml(applicationWorkflow());

describe('the judges of workflows', () => {
  it('find nothing wrong with what is right', async () => {
    expect(await judgeWorkflow(path, text)).toEqual([]);
  });

  it.each([
    ['an unknown key', 'timeout-minutes: 5', 'timeout: 5', 'unexpected key "timeout" for "job" section'],
    ['a job that is not there', 'needs: image', 'needs: picture', 'job "promote" needs job "picture" which does not exist'],
    ['a step that is not there', 'steps.build.outputs.digest', 'steps.built.outputs.digest', 'property "built" is not defined'],
    [
      'an input that the action does not have',
      'persist-credentials: false',
      'persist-credential: false',
      "Invalid action input 'persist-credential'",
    ],
    ['a commit that is not the pinned one', 'actions/attest@1e69f48a', 'actions/attest@00000000', 'Unable to resolve action'],
  ])('find %s', async (_, right, wrong, finding) => {
    expect(text).toContain(right);
    expect(await judgeWorkflow(path, text.replaceAll(right, wrong))).toContainEqual(expect.stringContaining(finding));
  });
});
