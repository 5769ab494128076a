import { codeScanningReported } from '../../src/checks/code-scanning-reported';
import type { GeneratedFile } from '../../src/files/file-tree';
import { Commented } from '../../src/files/yaml';
import { render } from '../../src/render';
import { platform, service } from '../example-platform';

const analyze = { uses: new Commented(`github/codeql-action/analyze@${'1'.repeat(40)}`, 'v4') };
const on = { pull_request: {}, push: {} };
const workflow = (jobs: object, more: object = {}, name = 'ci'): GeneratedFile => ({
  path: `.github/workflows/${name}.yml`,
  content: { on, jobs, ...more },
});
const test = workflow({ test: { steps: [{ run: 'make test' }] } });

describe('the findings of CodeQL that a ruleset requires', () => {
  it.each([
    ['in a job', [workflow({ test: { steps: [{ run: 'make' }] }, sast: { steps: [{ uses: 'a' }, analyze] } })]],
    ['in another workflow', [test, workflow({ analyze: { steps: [analyze] } }, {}, 'codeql')]],
    [
      'perhaps in a workflow that is called',
      [test, workflow({ analyze: { uses: 'myorg/workflows/.github/workflows/codeql.yml@v1' } }, {}, 'own')],
    ],
  ])('come from a step %s', (_, files) => {
    expect(codeScanningReported('shop', files)).toEqual([]);
  });

  it.each([
    ['there is no such step', [test]],
    ['its job does not run for pull requests', [workflow({ sast: { if: "github.event_name == 'push'", steps: [analyze] } })]],
    ['its workflow does not run for pull requests', [workflow({ sast: { steps: [analyze] } }, { on: { push: {} } })]],
    ['there is no workflow', []],
  ])('never come if %s', (_, files) => {
    expect(codeScanningReported('shop', files)).toMatchObject([{ code: 'gate-may-not-report', at: ['shop/.github/workflows'] }]);
  });

  const found = (source: object) =>
    render({
      platform: platform(),
      services: [service({ source: { repository: 'shop', language: 'go', ...source } })],
    }).problems.map(({ code, message, given, fix }) => ({ code, message, given, fix }));
  const operations = [{ op: 'remove', path: '/jobs/sast/steps/[name=Search for vulnerable code]' }];
  const jsonPatches = { own: { target: { workflow: 'ci' }, operations } };

  it('are missed where a patch removes their step', () => {
    expect(found({ sast: 'codeql', visibility: 'public' })).toEqual([]);
    expect(found({ sast: 'codeql', visibility: 'public', jsonPatches })).toEqual([
      {
        code: 'gate-may-not-report',
        message:
          "pull requests of 'shop' may wait without end for the required check 'CodeQL': no job of pull requests has the action github/codeql-action/analyze",
        given: ['test', 'quality', 'sast', 'build', 'gate'],
        fix: "keep the step in job 'sast', or set 'sast' of the source to 'semgrep' or null",
      },
    ]);
  });

  it('are not required of other tools', () => {
    expect(found({ sast: 'semgrep', jsonPatches })).toEqual([]);
  });
});
