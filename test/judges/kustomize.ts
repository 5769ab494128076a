import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findKustomize, kustomizeMissing, type Kustomize } from '../../src/proof/find-kustomize';

/** A kustomize to judge by, with a name for the title of a test. */
export interface KustomizeJudge extends Kustomize {
  readonly name: string;
}

/** Those that `scripts/fetch-kustomize.mjs` fetches. */
const versions = ['5.5.0', '5.7.1'];

/** The real kustomize, in an older and a newer version where the project can fetch them, else the one on PATH; never none. */
export function kustomizes(): KustomizeJudge[] {
  if (process.platform === 'linux' && process.arch === 'x64') return versions.map(fetched);
  const found = findKustomize(process.env);
  if (!found) throw kustomizeMissing();
  return [{ name: `kustomize ${found.version}`, ...found }];
}

function fetched(version: string): KustomizeJudge {
  const program = join(__dirname, '../../.cache/kustomize', version, 'kubectl');
  if (!existsSync(program)) throw new Error(`kustomize ${version} is not there: run 'npm run fetch:kustomize' once`);
  return { name: `kustomize ${version}`, command: [program, 'kustomize'], version: `v${version} in kubectl` };
}
