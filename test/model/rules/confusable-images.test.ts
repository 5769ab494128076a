import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain, wrong } from '../resolved';

const place = 'services.shop';
const pinned = (name: string): string => `${name}:1.4.0@sha256:${'d'.repeat(64)}`;
const dotted = { shop: { repository: 'ghcr.io/acme/sh.op' } };
const code = 'changed-by-kustomize';

describe('an image that Kustomize would take for one of the own ones', () => {
  it.each(['ghcr.io/acme/sh-op', 'ghcr.io/acme/sh_op', 'ghcr-io/acme/sh.op'])('is a problem in a container: %s', (name) => {
    const image = pinned(name);
    expect(wrong({ images: dotted, sidecars: { proxy: { image } } })).toEqual([[code, `${place}.sidecars.proxy.image`]]);
    expect(wrong({ images: dotted, initContainers: { wait: { image } } })).toEqual([[code, `${place}.initContainers.wait.image`]]);
    expect(wrong({ images: dotted, workloads: { worker: { image } } })).toEqual([[code, `${place}.workloads.worker.image`]]);
  });

  it('is none where a part of the name is more or less than a character', () => {
    for (const name of ['ghcr.io/acme/shop', 'ghcr.io/acme/sh--op', 'ghcr.io/acme/sh-op-extra', 'eu.ghcr.io/acme/sh-op']) {
      expect(wrong({ images: dotted, sidecars: { proxy: { image: pinned(name) } } })).toEqual([]);
    }
  });

  it('is a problem in a variable, if the workload has a variable whose tag follows', () => {
    const [A, IMAGE] = ['ghcr.io/acme/sh-op:1.4.0', { image: 'shop' }];
    expect(wrong({ images: dotted, env: { A, IMAGE } })).toEqual([[code, `${place}.env.A`]]);
    expect(wrong({ images: dotted, env: { IMAGE }, sidecars: { proxy: { env: { A } } } })).toEqual([
      [code, `${place}.sidecars.proxy.env.A`],
    ]);
    expect(wrong({ images: dotted, env: { A } })).toEqual([]);
    expect(wrong({ images: dotted, env: { A: `image: ${A}`, IMAGE } })).toEqual([]);
  });

  it('is a problem if it is another own one', () => {
    const images = { one: { repository: 'ghcr.io/acme/a.b' }, two: { repository: 'ghcr.io/acme/a-b' } };
    const { problems } = resolveDefinitions({
      platform: platform(),
      services: [plain({ images, image: 'one', sidecars: { proxy: { image: 'two' } } })],
    });
    expect(problems).toMatchObject([
      {
        code,
        at: [`${place}.images.two.repository`],
        message:
          "kustomize would change image 'two': it would give 'ghcr.io/acme/a-b' the tag of 'ghcr.io/acme/a.b', for in a name a dot is any character to it",
      },
    ]);
  });
});
