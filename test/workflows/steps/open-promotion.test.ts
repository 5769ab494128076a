import { imageTagComponent } from '../../../src/files/image-tag';
import { stringifyYaml } from '../../../src/files/yaml';
import { imageTagFile } from '../../../src/names/paths';
import { applicationRepositories } from '../../../src/model/facts/application-repositories';
import { renderApplicationWorkflow } from '../../../src/workflows/application-workflow';
import { models, service } from '../../example-platform';
import { applicationWorkflow, twoImages, userOfImage } from '../examples';
import type { Workflow } from '../rendered-workflow';
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
  const expressions = { 'needs.image.outputs.digest': image, 'steps.token.outputs.token': 'token', 'github.token': 'own' };
  return runScripts(workflow.jobs.promote!.steps, { expressions, programs: github.programs, env: github.env });
}

describe('the promotion of a new image', () => {
  itWithJq('puts the tag into the file, in the bytes that synth writes, on a branch of its own', () => {
    expect(promote(digest('1'))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toBe(built('1'));
    expect(github.changes(branch)).toEqual({ files: [file], commits: ['promote payments-api to dev'] });
    expect(github.read('main', file)).toBe(tagFile('unreleased'));
  });

  itWithJq('does not replace newer images if an old run is run again', () => {
    const again = (head: string): RunResult => {
      const gh = `#!/bin/bash
if [ "$2" = repos/myorg/payments-api/git/ref/heads/main ]; then echo "$GH_TOKEN" > "$RUNNER_TEMP/asked"; echo ${head}; else exec "${'${0%/*}'}/real-gh" "$@"; fi
`;
      return runScripts(applicationWorkflow().jobs.promote!.steps, {
        expressions: { 'needs.image.outputs.digest': digest('1'), 'steps.token.outputs.token': 'token', 'github.token': 'own' },
        programs: { ...github.programs, 'real-gh': github.programs.gh, gh },
        env: { ...github.env, GITHUB_RUN_ATTEMPT: '2' },
      });
    };
    expect(again('d'.repeat(40))).toMatchObject({ status: 1, temporary: { asked: 'own\n' } });
    expect(github.pulls).toEqual([]);
    expect(again('c'.repeat(40))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toBe(built('1'));
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

  itWithJq.each([
    ['an image more', { 'ghcr.io/myorg/payments-api': 'unreleased', 'quay.io/myorg/worker': 'unreleased' }],
    ['another image', { 'quay.io/myorg/worker': 'unreleased' }],
    ['no image', {}],
  ])('fails where the tag file has %s', (_, tags: Record<string, string>) => {
    github.commit({ [file]: stringifyYaml(imageTagComponent(tags)) });
    const { status, output } = promote(digest('1'));
    expect({ status, output }).toEqual({
      status: 1,
      output:
        `::error::${file} of myorg/gitops-platform has tags for '${Object.keys(tags).join(' ')}', ` +
        "not for 'ghcr.io/myorg/payments-api': one of them is out of date, apply what is generated\n",
    });
    expect(github.branches).toEqual(['main']);
  });

  itWithJq.each([
    ['with an entry that has more than a tag', '  - name: ghcr.io/myorg/payments-api\n    newName: elsewhere\n    newTag: "1"\n'],
    ['with an entry that has no tag', '  - name: ghcr.io/myorg/payments-api\n'],
    ['with an entry twice', '  - name: ghcr.io/myorg/payments-api\n    newTag: "1"\n'.repeat(2)],
  ])('fails where the tag file was written by hand, %s', (_, entries) => {
    github.commit({ [file]: stringifyYaml(imageTagComponent({})).replace('[]', `\n${entries}`) });
    expect(promote(digest('1'))).toMatchObject({ status: 1, output: expect.stringContaining('one of them is out of date') });
    expect(github.branches).toEqual(['main']);
  });

  const newTag = `"sha-${'c'.repeat(40)}@${digest('1')}"`;

  itWithJq.each([
    [
      'kustomize edit writes it',
      '- name: ghcr.io/myorg/payments-api\n  newTag: sha-1\n',
      `- name: ghcr.io/myorg/payments-api\n  newTag: ${newTag}\n`,
    ],
    [
      'kustomize edit writes a digest',
      `- digest: ${digest('9')}\n  name: ghcr.io/myorg/payments-api\n`,
      `- newTag: ${newTag}\n  name: ghcr.io/myorg/payments-api\n`,
    ],
    [
      'yq writes it, with a digest of its own',
      `  - name: 'ghcr.io/myorg/payments-api'\n    newTag: sha-1\n    digest: ${digest('9')}\n`,
      `  - name: 'ghcr.io/myorg/payments-api'\n    newTag: ${newTag}\n`,
    ],
    [
      'a person may, with comments',
      '  # ours\n  - name: "ghcr.io/myorg/payments-api" # image\n    newTag: "unreleased" # first\n  # end\n',
      `  # ours\n  - name: "ghcr.io/myorg/payments-api" # image\n    newTag: ${newTag}\n  # end\n`,
    ],
  ])('changes the tag alone where the file is as %s', (_, before, after) => {
    const around = (entries: string): string => `# first line\napiVersion: x\nkind: Component\nimages:\n${entries}`;
    github.commit({ [file]: around(before) });
    expect(promote(digest('1'))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toBe(around(after));
  });
});

describe('the promotion of two new images', () => {
  const [own, worker] = ['ghcr.io/myorg/payments-api', 'quay.io/myorg/worker'];
  const tagsOf = (ownTag: string, workerTag: string): string => stringifyYaml(imageTagComponent({ [worker]: workerTag, [own]: ownTag }));
  const builtOf = (first: string, second: string): string => {
    const tag = (letter: string): string => `sha-${'c'.repeat(40)}@${digest(letter)}`;
    return tagsOf(tag(first), tag(second));
  };
  const promoteBoth = (first: string, second: string): RunResult => {
    const expressions = {
      'needs.image_payments-api.outputs.digest': first,
      'needs.image_worker.outputs.digest': second,
      'steps.token.outputs.token': 'token',
      'github.token': 'own',
    };
    const { steps } = applicationWorkflow({ images: twoImages }).jobs.promote!;
    return runScripts(steps, { expressions, programs: github.programs, env: github.env });
  };

  beforeEach(() => github.commit({ [file]: tagsOf('unreleased', 'unreleased') }));

  itWithJq('writes both tags in one commit, each to its image, and opens one pull request', () => {
    expect(promoteBoth(digest('1'), digest('2'))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toBe(builtOf('1', '2'));
    expect(github.changes(branch)).toEqual({ files: [file], commits: ['promote payments-api to dev'] });
    expect(github.pulls).toHaveLength(1);
  });

  itWithJq('takes over a tag file that has them in another order', () => {
    const entry = (image: string): string => `  - name: ${image}\n    newTag: "unreleased"\n`;
    github.commit({ [file]: tagsOf('', '').replace(/(?<=images:\n)[^]*/, entry(worker) + entry(own)) });
    expect(promoteBoth(digest('1'), digest('2'))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toMatch(new RegExp(`${worker}\\n.*${digest('2')}"\\n.*${own}\\n.*${digest('1')}"\\n$`));
  });

  itWithJq('may give both the same digest', () => {
    expect(promoteBoth(digest('1'), digest('1'))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toBe(builtOf('1', '1'));
  });

  itWithJq('goes on where the environment has one of them already', () => {
    github.commit({ [file]: builtOf('1', '3') });
    expect(promoteBoth(digest('1'), digest('2'))).toMatchObject({ status: 0 });
    expect(github.read(branch, file)).toBe(builtOf('1', '2'));
  });

  itWithJq('does nothing where the environment has both already', () => {
    github.commit({ [file]: builtOf('1', '2') });
    expect(promoteBoth(digest('1'), digest('2'))).toMatchObject({ status: 0, output: 'dev has these tags already\n' });
    expect(github.branches).toEqual(['main']);
    expect(github.pulls).toEqual([]);
  });

  it.each([
    ['DIGEST_PAYMENTS_API', '', digest('2')],
    ['DIGEST_WORKER', digest('1'), ''],
  ])('fails without %s, and promotes neither', (variable, first, second) => {
    const { status, output } = promoteBoth(first, second);
    expect(status).toBe(1);
    expect(output).toContain(`${variable}: parameter null or not set`);
    expect(github.branches).toEqual(['main']);
  });

  itWithJq('fails where the tag file has one of them alone, and promotes neither', () => {
    github.commit({ [file]: tagFile('unreleased') });
    const { status, output } = promoteBoth(digest('1'), digest('2'));
    expect(status).toBe(1);
    expect(output).toContain(`has tags for '${own}', not for '${own} ${worker}'`);
    expect(github.branches).toEqual(['main']);
  });
});

describe('the promotion of an image that several services run', () => {
  const image = 'ghcr.io/myorg/payments-api';
  const ofWorker = imageTagFile('worker', 'dev');
  const [both] = [{ images: { 'payments-api': { builtBy: 'payments-api' }, worker: {} }, image: 'payments-api' }];
  const workflowWith = (user: Record<string, unknown>): Workflow => {
    const { platform, services } = models({ services: [service(), userOfImage(user)] });
    return renderApplicationWorkflow(applicationRepositories(services)[0]!, platform)[0]!.content as Workflow;
  };

  itWithJq('writes the tag to the files of all of them, in one commit and one pull request', () => {
    github.commit({ [ofWorker]: tagFile('unreleased') });
    expect(promote(digest('1'), workflowWith({}))).toMatchObject({ status: 0 });
    expect([file, ofWorker].map((path) => github.read(branch, path))).toEqual([built('1'), built('1')]);
    expect(github.changes(branch)).toEqual({ files: [file, ofWorker], commits: ['promote payments-api to dev'] });
    expect(github.pulls).toHaveLength(1);
  });

  itWithJq('leaves the other tags of such a service as they are', () => {
    const own = 'ghcr.io/myorg/worker';
    github.commit({ [ofWorker]: stringifyYaml(imageTagComponent({ [image]: 'unreleased', [own]: 'sha-1' })) });
    expect(promote(digest('1'), workflowWith({ source: { repository: 'worker' }, ...both }))).toMatchObject({ status: 0 });
    expect(github.read(branch, ofWorker)).toBe(
      stringifyYaml(imageTagComponent({ [image]: `sha-${'c'.repeat(40)}@${digest('1')}`, [own]: 'sha-1' })),
    );
  });

  itWithJq('passes over the services that do not run there', () => {
    expect(promote(digest('1'), workflowWith({ environments: { dev: null } }))).toMatchObject({ status: 0 });
    expect(github.changes(branch).files).toEqual([file]);
  });

  itWithJq('promotes none where the file of one is missing, or has other images', () => {
    expect(promote(digest('1'), workflowWith({}))).toMatchObject({
      status: 1,
      output: expect.stringContaining('is worker deployed to dev?'),
    });
    github.commit({ [ofWorker]: stringifyYaml(imageTagComponent({ [image]: 'unreleased', 'ghcr.io/myorg/worker': 'sha-1' })) });
    expect(promote(digest('1'), workflowWith({}))).toMatchObject({ status: 1, output: expect.stringContaining(`::error::${ofWorker}`) });
    expect(github.branches).toEqual(['main']);
  });
});
