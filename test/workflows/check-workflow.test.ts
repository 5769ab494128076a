import type { Workflow } from './rendered-workflow';
import { checkWorkflow } from '../../src/workflows/check-workflow';
import { models } from '../example-platform';
import { runScripts } from './run-scripts';

/** Says no to a folder with `broken` in its name, in two lines. */
const kubectl = `#!/usr/bin/env bash
[ "$1" = kustomize ] && [ -e "$2/kustomization.yaml" ] || exit 2
echo 'kind: Deployment'
case "$2" in *broken*) printf 'Error: no such file\\nin %s' "$2" >&2; exit 1 ;; esac
`;

const { overlays } = (checkWorkflow(models().platform).content as Workflow).jobs;
const check = (...folders: string[]) => {
  const files = Object.fromEntries(folders.map((folder) => [`${folder}/kustomization.yaml`, '']));
  return runScripts(overlays!.steps, { programs: { kubectl }, files });
};

describe('the check of the config repository', () => {
  it('passes in silence where every overlay builds', () => {
    expect(check('services/cart/overlays/dev', 'services/orders/overlays/production')).toMatchObject({ status: 0, output: '' });
  });

  it('names each overlay that does not build, and says why', () => {
    const { status, output } = check('services/broken-a/overlays/dev', 'services/cart/overlays/broken', 'services/cart/overlays/staging');
    expect(status).not.toBe(0);
    expect(output.split('\n').filter(Boolean).sort()).toEqual([
      '::error::services/broken-a/overlays/dev does not build: Error: no such file%0Ain services/broken-a/overlays/dev',
      '::error::services/cart/overlays/broken does not build: Error: no such file%0Ain services/cart/overlays/broken',
    ]);
  });

  it('builds overlays, and not what they are made of', () => {
    expect(check('services/cart/base/broken', 'services/cart/overlays/dev', 'services/cart/overlays/dev/image-tag/broken')).toMatchObject({
      status: 0,
    });
  });

  it('builds an overlay of each cluster where they differ, and not the environment that they share', () => {
    const broken = ['services/cart/overlays/broken/clusters/east', 'services/cart/overlays/broken/clusters/west'];
    const { status, output } = check('services/broken-a/overlays/dev/clusters/east', ...broken, 'services/orders/overlays/dev');
    expect(status).not.toBe(0);
    expect(output.split('\n').filter(Boolean).sort()).toEqual(
      ['services/broken-a/overlays/dev/clusters/east', ...broken].map(
        (folder) => `::error::${folder} does not build: Error: no such file%0Ain ${folder}`,
      ),
    );
  });

  it('has nothing to say of a repository without services', () => {
    expect(check()).toMatchObject({ status: 0, output: '' });
  });
});
