import { imageTagComponent } from '../../src/files/image-tag';
import { stringifyYaml } from '../../src/files/yaml';
import { imageTagFile } from '../../src/names/paths';
import { promoteWorkflow } from '../../src/workflows/promote-workflow';
import type { Workflow } from './rendered-workflow';
import { models, platform, service } from '../example-platform';
import { scriptNamed, shop, userOfImage } from './examples';
import { FakeGitHub } from './fake-github/fake-github';
import { itWithJq, runScripts, type RunResult } from './run-scripts';

jest.setTimeout(30_000); // scripts start many processes

function workflowFor(services = [service()]): Workflow {
  const input = models({ services });
  return promoteWorkflow(input.platform, input.services)[0]!.content as Workflow;
}

const file = (environment: string): string => imageTagFile('payments-api', environment);
const tagFile = (tag: string): string => stringifyYaml(imageTagComponent({ 'ghcr.io/myorg/payments-api': tag }));
const released = tagFile(`sha-${'c'.repeat(40)}@sha256:${'1'.repeat(64)}`);

/** Runs the job as somebody started it. */
function promote(request: { service: string; from: string; to: string }, github?: FakeGitHub, workflow = workflowFor()): RunResult {
  const { service, from, to } = request;
  const expressions = { 'inputs.service': service, 'inputs.from': from, 'inputs.to': to, 'steps.token.outputs.token': 'token' };
  return runScripts(workflow.jobs.promote!.steps, { expressions, programs: github?.programs, env: github?.env });
}

describe('the form of a promotion by hand', () => {
  it('offers the environments that some promotion leaves and reaches, in their order', () => {
    expect(workflowFor().on.workflow_dispatch!.inputs).toEqual({
      service: { description: 'Service to promote', required: true, type: 'string' },
      from: { description: 'Environment whose tags are taken', required: true, type: 'choice', options: ['dev', 'staging'] },
      to: { description: 'Environment that gets them', required: true, type: 'choice', options: ['staging', 'production'] },
    });
  });

  it('knows the steps of every service, and the longer ones of those that pass an environment over', () => {
    expect(scriptNamed('Check the request', workflowFor([...shop, service()]).jobs.promote!).env!.PROMOTIONS).toBe(
      '* dev staging\n* staging production\ncart dev production\n',
    );
  });

  it('is not there where no environment comes after another', () => {
    const alone = models({ platform: platform({ environments: { dev: { clusters: ['staging'], promotion: 'on-merge' } } }) });
    expect(promoteWorkflow(alone.platform, alone.services)).toEqual([]);
  });

  it('lets runs for one service and environment wait for each other', () => {
    expect(workflowFor().concurrency).toEqual({ group: 'promote-${{ inputs.to }}-${{ inputs.service }}', 'cancel-in-progress': false });
  });
});

describe('a promotion by hand', () => {
  let github: FakeGitHub;
  beforeEach(() => {
    github = new FakeGitHub({
      [file('dev')]: released,
      [file('staging')]: tagFile('unreleased'),
      [file('production')]: tagFile('unreleased'),
    });
  });
  afterEach(() => github.remove());

  itWithJq('gives the tags of one environment to the next, for people to merge', () => {
    expect(promote({ service: 'payments-api', from: 'dev', to: 'staging' }, github)).toMatchObject({ status: 0 });
    expect(github.read('promote/staging/payments-api', file('staging'))).toBe(released);
    expect(github.changes('promote/staging/payments-api').files).toEqual([file('staging')]);
    expect(github.pulls).toMatchObject([{ head: 'myorg:promote/staging/payments-api', title: 'promote payments-api to staging' }]);
    expect(github.merges).toEqual([]);
  });

  itWithJq('copies values, not the file', () => {
    const [from, to] = [released.replace(/^/, '# from\n'), tagFile('unreleased').replace(/^/, '# to\n')];
    github.commit({ [file('dev')]: from, [file('staging')]: to });
    expect(promote({ service: 'payments-api', from: 'dev', to: 'staging' }, github)).toMatchObject({ status: 0 });
    expect(github.read('promote/staging/payments-api', file('staging'))).toBe(`# to\n${released}`);
  });

  itWithJq('does nothing where the environment has the tags already', () => {
    github.commit({ [file('staging')]: released });
    expect(promote({ service: 'payments-api', from: 'dev', to: 'staging' }, github)).toMatchObject({
      status: 0,
      output: 'staging has these tags already\n',
    });
    expect(github.pulls).toEqual([]);
  });

  it('says of a service that builds no image that there is nothing to promote', () => {
    github.commit({ [file('dev')]: stringifyYaml(imageTagComponent({})) });
    const { status, output } = promote({ service: 'payments-api', from: 'dev', to: 'staging' }, github);
    expect(status).toBe(1);
    expect(output).toContain('::error::payments-api builds no image');
  });

  itWithJq('takes the longer step of a service that passes an environment over', () => {
    const [from, to] = [imageTagFile('cart', 'dev'), imageTagFile('cart', 'production')];
    github.commit({ [from]: released, [to]: tagFile('unreleased') }); // of whatever image: the two files are compared with each other
    expect(promote({ service: 'cart', from: 'dev', to: 'production' }, github, workflowFor(shop))).toMatchObject({ status: 0 });
    expect(github.read('promote/production/cart', to)).toBe(released);
  });

  describe('of several images', () => {
    const request = { service: 'payments-api', from: 'dev', to: 'staging' };
    const tags = (own: string, worker: string): string =>
      stringifyYaml(imageTagComponent({ 'ghcr.io/myorg/payments-api': own, 'quay.io/myorg/worker': worker }));
    const fresh = tags('unreleased', 'unreleased');

    itWithJq('takes all their tags together', () => {
      github.commit({ [file('dev')]: tags('sha-1', 'sha-2'), [file('staging')]: fresh });
      expect(promote(request, github)).toMatchObject({ status: 0 });
      expect(github.read('promote/staging/payments-api', file('staging'))).toBe(tags('sha-1', 'sha-2'));
      expect(github.changes('promote/staging/payments-api')).toEqual({
        files: [file('staging')],
        commits: ['promote payments-api to staging'],
      });
    });

    itWithJq('does nothing where the environment has all of them already', () => {
      github.commit({ [file('dev')]: tags('sha-1', 'sha-2'), [file('staging')]: tags('sha-1', 'sha-2') });
      expect(promote(request, github)).toMatchObject({ status: 0, output: 'staging has these tags already\n' });
    });

    it.each([
      ['first', tags('unreleased', 'sha-2')],
      ['last', tags('sha-1', 'unreleased')],
    ])('refuses them where the %s was never released', (_, text) => {
      github.commit({ [file('dev')]: text, [file('staging')]: fresh });
      const { status, output } = promote(request, github);
      expect({ status, output }).toEqual({ status: 1, output: '::error::not every image of payments-api has been released to dev yet\n' });
    });

    itWithJq.each([
      ['more', tags('sha-1', 'sha-2'), released],
      ['fewer', released, fresh],
    ])('refuses them where there are %s than the environment has', (_, from, to) => {
      github.commit({ [file('dev')]: from, [file('staging')]: to });
      const { status, output } = promote(request, github);
      expect(status).toBe(1);
      expect(output).toContain(`::error::${file('staging')} of myorg/gitops-platform has tags for '`);
      expect(github.branches).toEqual(['main']);
    });
  });

  describe('of an image that several services run', () => {
    const request = { service: 'payments-api', from: 'dev', to: 'staging' };
    const image = 'ghcr.io/myorg/payments-api';
    const pure = workflowFor([service(), userOfImage()]);
    const ofWorker = imageTagFile('worker', 'staging');
    const withOwn = (first: string, second: string): string =>
      stringifyYaml(imageTagComponent({ [image]: first, 'ghcr.io/myorg/worker': second }));
    const both = workflowFor([
      service(),
      userOfImage({
        source: { repository: 'worker' },
        images: { 'payments-api': { builtBy: 'payments-api' }, worker: {} },
      }),
    ]);

    itWithJq('gives the tag to all of them, in one commit', () => {
      github.commit({ [ofWorker]: tagFile('unreleased') });
      expect(promote(request, github, pure)).toMatchObject({ status: 0 });
      expect([file('staging'), ofWorker].map((path) => github.read('promote/staging/payments-api', path))).toEqual([released, released]);
      expect(github.changes('promote/staging/payments-api')).toEqual({
        files: [file('staging'), ofWorker],
        commits: ['promote payments-api to staging'],
      });
    });

    itWithJq('is started for the service that builds it', () => {
      github.commit({ [imageTagFile('worker', 'dev')]: released, [ofWorker]: tagFile('unreleased') });
      expect(promote({ ...request, service: 'worker' }, github, pure)).toMatchObject({
        status: 1,
        output: '::error::worker runs images of payments-api: these are promoted instead\n',
      });
      expect(github.branches).toEqual(['main']);
    });

    itWithJq('leaves the other image of a service where it is, and takes only that one with the service', () => {
      github.commit({ [imageTagFile('worker', 'dev')]: withOwn('sha-1', 'sha-2'), [ofWorker]: withOwn('sha-3', 'sha-4') });
      expect(promote(request, github, both)).toMatchObject({ status: 0 });
      expect(github.read('promote/staging/payments-api', ofWorker)).toBe(withOwn(/newTag: "(.*)"/.exec(released)![1]!, 'sha-4'));
      expect(promote({ ...request, service: 'worker' }, github, both)).toMatchObject({ status: 0 });
      expect(github.changes('promote/staging/worker').files).toEqual([ofWorker]);
      expect(github.read('promote/staging/worker', ofWorker)).toBe(withOwn('sha-3', 'sha-2'));
    });

    itWithJq('fails where the file that is promoted from lacks an image', () => {
      github.commit({ [imageTagFile('worker', 'dev')]: tagFile('sha-1'), [ofWorker]: withOwn('sha-3', 'sha-4') });
      expect(promote({ ...request, service: 'worker' }, github, both)).toMatchObject({
        status: 1,
        output: '::error::no new tag of ghcr.io/myorg/worker is known\n',
      });
    });

    itWithJq('changes nothing for services of the platform that share none', () => {
      const [from, to] = [imageTagFile('cart', 'dev'), imageTagFile('cart', 'staging')];
      github.commit({ [from]: released, [to]: tagFile('unreleased') });
      const workflow = workflowFor([service(), userOfImage(), service({}, 'cart')]);
      expect(promote({ ...request, service: 'cart' }, github, workflow)).toMatchObject({ status: 0 });
      expect(github.changes('promote/staging/cart').files).toEqual([to]);
    });
  });

  it('refuses tags that were never released', () => {
    const { status, output } = promote({ service: 'payments-api', from: 'staging', to: 'production' }, github);
    expect({ status, output }).toEqual({
      status: 1,
      output: '::error::not every image of payments-api has been released to staging yet\n',
    });
  });

  itWithJq('refuses a service that is not there', () => {
    const { status, output } = promote({ service: 'payment-api', from: 'dev', to: 'staging' }, github);
    expect(status).toBe(1);
    expect(output).toContain(
      '::error::cannot read services/payment-api/overlays/dev/image-tag/kustomization.yaml of myorg/gitops-platform: is payment-api deployed to dev?',
    );
  });

  itWithJq('refuses an environment that the service passes over', () => {
    github.commit({ [imageTagFile('cart', 'dev')]: released });
    const { status, output } = promote({ service: 'cart', from: 'dev', to: 'staging' }, github, workflowFor(shop));
    expect(status).toBe(1);
    expect(output).toContain('is cart deployed to staging?');
    expect(github.branches).toEqual(['main']);
  });
});

describe('a request for a promotion', () => {
  const refused = (request: { service: string; from: string; to: string }, workflow = workflowFor()): string => {
    const { status, output } = promote(request, undefined, workflow); // no GitHub: it must end before that is asked
    expect(status).toBe(1);
    return output;
  };

  it.each([
    { service: 'payments-api', from: 'dev', to: 'production' },
    { service: 'payments-api', from: 'staging', to: 'dev' },
    { service: 'payments-api', from: 'dev', to: 'dev' },
  ])('is refused from $from to $to, which is no step', (request) => {
    expect(refused(request)).toBe(
      `::error::payments-api is not promoted from ${request.from} to ${request.to}\n` +
        'promotions (service, from, to), * is any service:\n* dev staging\n* staging production\n\n',
    );
  });

  it("is refused where the longer step is another service's", () => {
    expect(refused({ service: 'art', from: 'dev', to: 'production' }, workflowFor(shop))).toContain(
      'art is not promoted from dev to production',
    );
  });

  it.each(['../payments-api', 'a/b', 'a.b', '', '*', 'A', '-a', 'a b', 'a\nb', 'a\n::stop-commands::x', '$(touch x)', '`id`', 'a;b', 'é'])(
    'is refused where the service is called %j, which is not repeated',
    (name) => {
      const answer = '::error::SERVICE is no name: it may have a-z, 0-9 and -, and nothing else\n';
      expect(refused({ service: name, from: 'dev', to: 'staging' })).toBe(answer);
    },
  );

  it.each(['FROM', 'TO'])('is refused where %s is no name', (end) => {
    const request = { service: 'payments-api', from: 'dev', to: 'staging', [end.toLowerCase()]: '../x' };
    expect(refused(request)).toBe(`::error::${end} is no name: it may have a-z, 0-9 and -, and nothing else\n`);
  });
});
