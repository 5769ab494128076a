import { imageTagComponent } from '../../../src/files/image-tag';
import { stringifyYaml } from '../../../src/files/yaml';
import { applicationRepositories } from '../../../src/model/facts/application-repositories';
import { imageTagFile } from '../../../src/names/paths';
import { renderApplicationWorkflow } from '../../../src/workflows/application-workflow';
import { models, service } from '../../example-platform';
import { scriptNamed } from '../examples';
import { FakeGitHub } from '../fake-github/fake-github';
import type { Workflow } from '../rendered-workflow';
import { itWithJq, runScripts, type RunResult } from '../run-scripts';

jest.setTimeout(30_000); // scripts start many processes

const of = (name: string, changes: object = {}) =>
  service({ source: { repository: 'shop', path: name }, images: undefined, ...changes }, name);
const input = models({ services: [of('cart', { images: { cart: {}, tools: {} } }), of('orders', { images: { orders: {}, jobs: {} } })] });
const { jobs } = renderApplicationWorkflow(applicationRepositories(input.services)[0]!, input.platform)[0]!.content as Workflow;
const [image, promote] = [jobs.image!, jobs.promote!];

const file = imageTagFile('cart', 'dev');
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const built = (letter: string): string => `sha-${'c'.repeat(40)}@${digest(letter)}`;
const tagFile = (own: string, tools: string): string =>
  stringifyYaml(imageTagComponent({ 'ghcr.io/myorg/cart': own, 'ghcr.io/myorg/tools': tools }));

/** Fills in the values of a leg. */
const inLeg = (step: object, leg: Readonly<Record<string, string>>): object =>
  JSON.parse(JSON.stringify(step).replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, key: string) => leg[key]!)) as object;

/** Runs the legs of the images one after the other, then the promotion: artifacts are the folder that all have. */
function promoteImages(names: readonly string[], github: FakeGitHub): RunResult {
  const writing = scriptNamed('Write down the tag', image);
  const legs = names.map((name, index) => {
    const leg = { job: `cart-image_${name}`, service: 'cart', image: `ghcr.io/myorg/${name}`, path: 'cart' };
    const step = inLeg(writing, leg) as { run: string };
    const filled = JSON.stringify(step).replace('${{ steps.build.outputs.digest }}', digest(String(index + 1)));
    return { ...(JSON.parse(filled) as object), run: step.run.replace('mkdir ', 'mkdir -p ') };
  });
  const leg = { job: 'cart-promote', service: 'cart', tagFiles: 'cart ghcr.io/myorg/cart ghcr.io/myorg/tools' };
  return runScripts([...legs, ...promote.steps.map((step) => inLeg(step, leg))], {
    expressions: { 'steps.token.outputs.token': 'token', 'github.token': 'own' },
    programs: github.programs,
    env: github.env,
  });
}

describe('the tags of images that a matrix builds', () => {
  let github: FakeGitHub;
  beforeEach(() => (github = new FakeGitHub({ [file]: tagFile('unreleased', 'unreleased') })));
  afterEach(() => github.remove());

  itWithJq('reach the promotion of their service together', () => {
    expect(promoteImages(['cart', 'tools'], github)).toMatchObject({ status: 0 });
    expect(github.read('promote/dev/cart', file)).toBe(tagFile(built('1'), built('2')));
    expect(github.changes('promote/dev/cart').commits).toEqual(['promote cart to dev']);
  });

  itWithJq('are not promoted where one is missing', () => {
    const { status, output } = promoteImages(['cart'], github);
    expect([status, output]).toEqual([1, '::error::no new tag of ghcr.io/myorg/tools is known\n']);
    expect(github.branches).toEqual(['main']);
  });
});
