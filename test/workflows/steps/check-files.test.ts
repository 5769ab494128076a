import { createHash } from 'node:crypto';
import { imageTagComponent } from '../../../src/files/image-tag';
import { stringifyYaml } from '../../../src/files/yaml';
import { imageTagFile, repositoryChecksumFile, serviceChecksumFile, serviceLedgerFile } from '../../../src/names/paths';
import { checkFiles, checkTags } from '../../../src/workflows/steps/check-files';
import type { RunStep } from '../../../src/workflows/workflow';
import { runScripts, type RunResult } from '../run-scripts';

jest.setTimeout(30_000); // scripts start many processes

const tagFile = imageTagFile('cart', 'dev');
const tags = (own: string): string => stringifyYaml(imageTagComponent({ 'ghcr.io/acme/cart': own }));
const sums = (files: Readonly<Record<string, string>>): string =>
  Object.entries(files)
    .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`)
    .join('');

const owned = { 'services/cart/base/deployment.yaml': 'kind: Deployment\n', 'services/cart/base/service.yaml': 'kind: Service\n' };
const shared = { 'argocd/projects/shop.yaml': 'kind: AppProject\n', '.github/CODEOWNERS': '* @acme/platform\n' };
const ledger = { [serviceLedgerFile('cart')]: `{\n  "tagFile": "${tagFile}"\n}\n` };

/** A config repository as it is generated, with a tag that CI has written. */
const generated: Readonly<Record<string, string>> = {
  ...owned,
  ...shared,
  ...ledger,
  [tagFile]: tags('sha-1'),
  [serviceChecksumFile('cart')]: sums({ ...owned, ...ledger }),
  [repositoryChecksumFile]: sums(shared),
};

const git = 'git -c user.name=x -c user.email=x@x.invalid -c init.defaultBranch=main';

const commit = (files: Readonly<Record<string, string | null>>): RunStep => ({
  name: 'commit',
  run: [
    ...Object.entries(files).flatMap(([path, text]) =>
      text === null
        ? [`rm -f '${path}'`]
        : [`mkdir -p "$(dirname '${path}')"`, `printf %s '${Buffer.from(text).toString('base64')}' | base64 -d > '${path}'`],
    ),
    `[ -d .git ] || ${git} init -q`,
    `${git} add -A`,
    `${git} commit -q -m change --allow-empty`,
  ].join('\n'),
});

const check = (step: RunStep, ...history: Readonly<Record<string, string | null>>[]): RunResult =>
  runScripts([...[generated, ...history].map(commit), step]);

describe('the check of generated files', () => {
  const after = (change: Readonly<Record<string, string | null>>) => check(checkFiles, change);
  const passed = { status: 0, output: '' };

  it('passes a repository as it was generated, whatever tags CI has written', () => {
    expect(after({})).toMatchObject(passed);
    expect(after({ [tagFile]: tags('sha-2').replace(/^/, '# reformatted\n') })).toMatchObject(passed);
  });

  it('names files that were edited, added or removed by hand, all at once', () => {
    const { status, output } = after({
      'services/cart/base/deployment.yaml': 'kind: DaemonSet\n',
      'services/cart/base/service.yaml': null,
      'argocd/projects/other.yaml': 'kind: AppProject\n',
      'services/old/overlays/dev/image-tag/kustomization.yaml': tags('sha-1'),
    });
    expect(status).not.toBe(0);
    expect(output.split('\n').filter(Boolean)).toEqual([
      ...['deployment', 'service'].map(
        (name) =>
          `::error::services/cart/base/${name}.yaml is not as it was generated: change its definition instead, and run charthouse apply`,
      ),
      ...['argocd/projects/other.yaml', 'services/old/overlays/dev/image-tag/kustomization.yaml'].map(
        (path) => `::error::${path} is in a folder that Charthouse generates, and is not generated: move it elsewhere`,
      ),
    ]);
  });

  it('names a ledger that was edited, and files whose list is gone', () => {
    expect(after({ [serviceLedgerFile('cart')]: `{ "tagFile": "${tagFile}" }` }).output).toContain(
      `::error::${serviceLedgerFile('cart')} is not as it was generated`,
    );
    expect(after({ [repositoryChecksumFile]: 'nonsense\n' }).output).toContain(
      `::error::${repositoryChecksumFile} is no list of checksums`,
    );
    const { output } = after({ [serviceChecksumFile('cart')]: null });
    expect(output).toContain('::error::services/cart/base/deployment.yaml is in a folder that Charthouse generates, and is not generated');
  });

  it('fails where there is no list at all', () => {
    expect(after({ [repositoryChecksumFile]: null, [serviceChecksumFile('cart')]: null })).toMatchObject({
      status: 1,
      output: '::error::there are no lists of generated files: run charthouse apply\n',
    });
  });

  it('leaves files in other folders alone, those of other tools at GitHub, and those at the root', () => {
    expect(
      after({ 'docs/notes ä.md': '', '.github/dependabot.yml': 'version: 2\n', 'NOTES.md': '', '.github/workflows/own.yml': '' }),
    ).toMatchObject(passed);
  });
});

describe('the check of tags', () => {
  it('refuses that a live tag becomes unreleased, and names it', () => {
    expect(check(checkTags, { [tagFile]: tags('unreleased') })).toMatchObject({
      status: 1,
      output: `::error::${tagFile}: ghcr.io/acme/cart has tag sha-1 on the base branch, and would become unreleased: charthouse apply keeps tags\n`,
    });
  });

  it.each([
    ['another tag', tags('sha-2')],
    ['no such image any more', stringifyYaml(imageTagComponent({ 'ghcr.io/acme/other': 'unreleased' }))],
    ['another image besides', stringifyYaml(imageTagComponent({ 'ghcr.io/acme/cart': 'sha-1', 'ghcr.io/acme/other': 'unreleased' }))],
    ['no file', null],
  ])('passes %s', (_, text) => {
    expect(check(checkTags, { [tagFile]: text })).toMatchObject({ status: 0, output: '' });
  });

  it('passes the first commit, and an image that was never released', () => {
    expect(check(checkTags)).toMatchObject({ status: 0, output: '' });
    expect(check(checkTags, { [tagFile]: tags('unreleased') }, { [tagFile]: `# moved\n${tags('unreleased')}` })).toMatchObject({
      status: 0,
      output: '',
    });
  });

  it('compares with the base branch, which is the first parent of a merge', () => {
    const merge: RunStep = {
      name: 'merge',
      run: [
        `${git} checkout -q -b topic HEAD`,
        `printf %s '${Buffer.from(tags('unreleased')).toString('base64')}' | base64 -d > ${tagFile}`,
        `${git} commit -q -a -m topic`,
        `echo more > more`,
        `${git} add more`,
        `${git} commit -q -m more`,
        `${git} checkout -q main`,
        `${git} merge -q --no-ff -m merge topic`,
      ].join('\n'),
    };
    expect(runScripts([commit(generated), merge, checkTags])).toMatchObject({ status: 1 });
  });
});
