import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BootstrapInput } from '../../../../src/delivery/argo-cd/bootstrap/render-bootstrap';
import { inTemporaryFolder } from '../../../../src/proof/temporary-folder';
import { writeTree } from '../../../../src/proof/write-tree';
import { textsOf } from './examples';

/** A cluster as the script sees it. */
export interface FakeCluster {
  /** What `kubectl get` prints, by a part of its arguments; nothing where no part is among them. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Parts of the arguments of calls that fail: always, or as often as it says. */
  readonly fails?: Readonly<Record<string, number>>;
  /** The file that is fetched. @default - what was released */
  readonly served?: string;
}

export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The arguments of each call of kubectl, with the tree as `TREE` and temporary folders as `TEMPORARY`. */
  readonly calls: readonly string[];
  /** What the kustomization said that was applied last. */
  readonly kustomization: string | undefined;
  /** The URL that was fetched last. */
  readonly fetched: string | undefined;
}

/** Records its calls, keeps the kustomization that it is given, and answers out of files. */
const kubectl = `#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$FAKE/calls"
for argument in "$@"; do
  if [[ $argument == --kustomize=* ]]; then cp "\${argument#*=}/kustomization.yaml" "$FAKE/kustomization"; fi
done
while IFS=$'\\t' read -r part times; do
  [[ -n $part && "$*" == *"$part"* ]] || continue
  echo . >>"$FAKE/failed-\${part//[^a-z]/}"
  if (($(wc -l <"$FAKE/failed-\${part//[^a-z]/}") <= times)); then echo "kubectl: $part fails" >&2; exit 1; fi
done <"$FAKE/fails"
for answer in "$FAKE"/answers/*; do
  [[ -f $answer ]] || continue
  read -r part <"$answer"
  if [[ "$*" == *"$part"* ]]; then tail -n +2 "$answer"; break; fi
done
`;

/** Serves a file, or fails where there is no such file. */
const curl = `#!/usr/bin/env bash
while (($# > 1)); do
  if [[ $1 == --output ]]; then output=$2; fi
  shift
done
cp "$FAKE/manifest" "$output"
echo "$1" >"$FAKE/fetched"
`;

/** Stands for Argo CD's manifest. */
const manifest = '# what was released\n';
const checksum = createHash('sha256').update(manifest).digest('hex');

/** Runs the script of a bootstrap, several times if asked to, with a kubectl that talks to nobody. */
export const runScript = (
  input: BootstrapInput,
  { answers = {}, fails = {}, served = manifest }: FakeCluster,
  ...runs: readonly (readonly string[])[]
): Promise<ScriptRun[]> =>
  inTemporaryFolder(async (folder) => {
    const [tree, fake] = [join(folder, 'tree'), join(folder, 'fake')];
    const { argoCd } = input.platform;
    writeTree(tree, textsOf({ ...input, platform: { ...input.platform, argoCd: { ...argoCd, sha256: checksum } } }));
    mkdirSync(join(fake, 'bin'), { recursive: true });
    mkdirSync(join(fake, 'answers'));
    mkdirSync(join(fake, 'tmp'));
    writeFileSync(join(folder, 'install.yaml'), manifest);
    writeFileSync(join(folder, 'tampered.yaml'), `${manifest}kind: ClusterRoleBinding\n`);
    writeFileSync(join(fake, 'manifest'), served);
    writeFileSync(join(fake, 'bin/kubectl'), kubectl);
    writeFileSync(join(fake, 'bin/curl'), curl);
    for (const name of ['kubectl', 'curl']) chmodSync(join(fake, 'bin', name), 0o755);
    writeFileSync(
      join(fake, 'fails'),
      Object.entries(fails)
        .map(([part, times]) => `${part}\t${times}\n`)
        .join(''),
    );
    for (const [index, [part, answer]] of Object.entries(answers).entries()) {
      writeFileSync(join(fake, 'answers', String(index).padStart(2, '0')), `${part}\n${answer}\n`);
    }
    const script = join(tree, `${input.instance.cluster === undefined ? '' : `clusters/${input.instance.cluster}/`}bootstrap/bootstrap.sh`);
    return (runs.length > 0 ? runs : [[]]).map((options) => {
      writeFileSync(join(fake, 'calls'), '');
      const { status, stdout, stderr } = spawnSync('bash', [script, ...options], {
        encoding: 'utf8',
        cwd: folder,
        env: { PATH: `${join(fake, 'bin')}:${process.env.PATH}`, FAKE: fake, TMPDIR: join(fake, 'tmp') },
      });
      const calls = readFileSync(join(fake, 'calls'), 'utf8').trim().split('\n').filter(Boolean);
      return {
        status,
        stdout,
        stderr,
        calls: calls.map((call) => call.replaceAll(tree, 'TREE').replace(/[^ =]*\/fake\/tmp\/[^ ]+/g, 'TEMPORARY')),
        fetched: existsSync(join(fake, 'fetched')) ? readFileSync(join(fake, 'fetched'), 'utf8').trim() : undefined,
        kustomization: existsSync(join(fake, 'kustomization')) ? readFileSync(join(fake, 'kustomization'), 'utf8') : undefined,
      };
    });
  });
