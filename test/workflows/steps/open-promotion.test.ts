import { imageTagComponent } from '../../../src/files/image-tag';
import { stringifyYaml } from '../../../src/files/yaml';
import { imageTagFile } from '../../../src/model/paths';
import { applicationWorkflow } from '../examples';
import { FakeGitHub } from '../fake-github/fake-github';
import { itWithJq, runScripts, type RunResult } from '../run-scripts';

const file = imageTagFile('payments-api', 'dev');
const branch = 'promote/dev/payments-api';
const url = 'https://github.com/myorg/gitops-platform/pull/1';
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const tagFile = (tag: string): string => stringifyYaml(imageTagComponent({ 'ghcr.io/myorg/payments-api': tag }));
const built = (letter: string): string => tagFile(`sha-${'c'.repeat(40)}@${digest(letter)}`);

jest.setTimeout(30_000); // scripts start many processes

let github: FakeGitHub;
beforeEach(() => {
  github = new FakeGitHub({ [file]: tagFile('unreleased'), 'README.md': 'config\n' });
});
afterEach(() => github.remove());

/** Runs the job that promotes an image of that digest, in the repository of payments-api. */
function promote(image: string, workflow = applicationWorkflow()): RunResult {
  const expressions = { 'needs.image.outputs.digest': image, 'steps.token.outputs.token': 'token' };
  return runScripts(workflow.jobs.promote!.steps, { expressions, programs: github.programs, env: github.env });
}

describe('the promotion of a new image', () => {
  itWithJq('puts the tag file, in the very bytes that synth writes, on a branch of its own', () => {
    expect(promote(digest('1'))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toBe(built('1'));
    expect(github.changes(branch)).toEqual({ files: [file], commits: ['promote payments-api to dev'] });
    expect(github.read('main', file)).toBe(tagFile('unreleased'));
  });

  itWithJq('opens one pull request, and asks GitHub to merge it when it may', () => {
    expect(promote(digest('1')).output).toContain(`promote payments-api to dev: ${url}\n`);
    const body = 'Opened by https://github.com/myorg/payments-api/actions/runs/42';
    expect(github.pulls).toEqual([{ head: `myorg:${branch}`, state: 'open', title: 'promote payments-api to dev', body, url }]);
    expect(github.merges).toEqual([`${url} --auto --squash`]);
  });

  itWithJq('leaves the merge to people where a person would start the promotion', () => {
    github.commit({ [imageTagFile('payments-api', 'staging')]: tagFile('unreleased') });
    expect(promote(digest('1'), applicationWorkflow({ environments: { dev: null } }))).toMatchObject({ status: 0 });
    expect(github.pulls).toMatchObject([{ head: 'myorg:promote/staging/payments-api' }]);
    expect(github.merges).toEqual([]);
  });

  itWithJq('replaces an older promotion on the same branch and in the same pull request, on top of what was merged since', () => {
    promote(digest('1'));
    github.commit({ 'README.md': 'changed\n' });
    expect(promote(digest('2'))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toBe(built('2'));
    expect(github.changes(branch)).toEqual({ files: [file], commits: ['promote payments-api to dev'] });
    expect(github.pulls).toHaveLength(1);
    expect(github.merges).toHaveLength(2);
  });

  itWithJq('opens a new pull request where the last one of the branch is closed', () => {
    promote(digest('1'));
    github.pulls = github.pulls.map((pull) => ({ ...pull, state: 'closed' }));
    expect(promote(digest('2'))).toMatchObject({ status: 0 });
    expect(github.pulls.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  itWithJq('takes no pull request of a fork for its own, whatever its branch is called', () => {
    github.pulls = [
      { head: `stranger:${branch}`, state: 'open', title: '', body: '', url: 'https://github.com/myorg/gitops-platform/pull/0' },
    ];
    expect(promote(digest('1'))).toMatchObject({ status: 0 });
    expect(github.merges).toEqual([expect.not.stringContaining('/pull/0')]);
  });

  itWithJq('does nothing where the environment has the image already', () => {
    github.commit({ [file]: built('1') });
    expect(promote(digest('1'))).toMatchObject({ status: 0, output: 'dev has these tags already\n' });
    expect(github.branches).toEqual(['main']);
    expect(github.pulls).toEqual([]);
  });

  itWithJq('fails where the config repository does not have the service yet', () => {
    const workflow = applicationWorkflow({ environments: { dev: null } });
    const { status, output } = promote(digest('1'), workflow);
    expect(status).toBe(1);
    expect(output).toContain(
      `::error::cannot read ${imageTagFile('payments-api', 'staging')} of myorg/gitops-platform: is payments-api deployed to staging?`,
    );
    expect(github.branches).toEqual(['main']);
  });

  itWithJq('fails without the digest of the image', () => {
    const { status, output } = promote('');
    expect(status).toBe(1);
    expect(output).toContain('DIGEST: parameter null or not set');
    expect(github.branches).toEqual(['main']);
  });
});
