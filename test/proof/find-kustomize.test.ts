import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findKustomize, kustomizeMissing } from '../../src/proof/find-kustomize';
import { CannotRunError } from '../../src/problems/user-error';
import { kustomizes } from '../judges/kustomize';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-kustomize-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A folder of a search path, with a program that answers whatever it is asked. */
function folderWith(folder: string, program: string, answer: string, mode = 0o755): string {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, program), `#!/bin/sh\n${answer}\n`);
  chmodSync(join(root, folder, program), mode);
  return join(root, folder);
}
const kubectl = "printf 'Client Version: v1.32.3\\nKustomize Version: v5.5.0\\n'";

describe('finding kustomize', () => {
  it('prefers kustomize to a kubectl that comes before it', () => {
    const path = [folderWith('a', 'kubectl', kubectl), folderWith('b', 'kustomize', 'echo v5.8.1')].join(delimiter);
    expect(findKustomize({ PATH: path })).toMatchObject({ command: [join(root, 'b/kustomize'), 'build'], version: 'v5.8.1' });
  });

  it('takes the first kubectl where there is no kustomize', () => {
    const path = ['', join(root, 'none'), folderWith('a', 'kubectl', kubectl), folderWith('b', 'kubectl', kubectl)].join(delimiter);
    expect(findKustomize({ PATH: path })).toMatchObject({ command: [join(root, 'a/kubectl'), 'kustomize'], version: 'v5.5.0 in kubectl' });
  });

  it('reads the version out of what older ones print around it', () => {
    const path = folderWith('a', 'kustomize', "echo '{Version:kustomize/v4.5.7 GitCommit:56d82a8}'");
    expect(findKustomize({ PATH: path })?.version).toBe('v4.5.7');
  });

  it('passes over what is broken, what may not be run, what is a folder, and a kubectl without kustomize', () => {
    mkdirSync(join(root, 'd/kustomize'), { recursive: true });
    const path = [
      folderWith('a', 'kustomize', 'exit 1'),
      folderWith('b', 'kustomize', 'echo v5.8.1', 0o644),
      join(root, 'd'),
      folderWith('c', 'kubectl', "echo 'Client Version: v1.20.0'"),
    ].join(delimiter);
    expect(findKustomize({ PATH: path })).toBeUndefined();
  });

  it('lets it collect garbage less often, unless the variables say how often', () => {
    const path = folderWith('a', 'kustomize', 'echo v5.8.1');
    expect(findKustomize({ PATH: path, HOME: '/home/me' })?.environment).toEqual({ GOGC: '400', PATH: path, HOME: '/home/me' });
    expect(findKustomize({ PATH: path, GOGC: '50' })?.environment).toEqual({ GOGC: '50', PATH: path });
  });

  it('finds nothing without a path, and on an empty one, not even in the folder that it runs in', () => {
    expect(findKustomize({})).toBeUndefined();
    expect(findKustomize({ PATH: '' })).toBeUndefined();
  });

  it('says how to get one', () => {
    expect(kustomizeMissing()).toBeInstanceOf(CannotRunError);
    expect(kustomizeMissing().message).toMatchInlineSnapshot(`
"neither 'kustomize' nor 'kubectl' is on PATH, and the proof is theirs to give
  fix  install kustomize as https://kubectl.docs.kubernetes.io/installation/kustomize/ says, or any kubectl from 1.27 on, which carries one"
`);
  });

  it.each(kustomizes())('finds the real $name', ({ command: [program] }) => {
    expect(findKustomize({ PATH: join(program!, '..') })).toMatchObject({
      command: [program, expect.stringMatching(/^(build|kustomize)$/)],
      version: expect.stringMatching(/^v\d+\.\d+\.\d+/),
    });
  });
});
