import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Manifest } from '../../src/files/manifest';
import { findUnknownKeys } from './unknown-keys';

/** What a judge has to say of one object. */
export interface Finding {
  /** Index of the object. */
  readonly object: number;
  /** JSON pointer into the object. */
  readonly path: string;
  /** The end of a sentence that begins with the path. */
  readonly message: string;
}

/**
 * What is wrong with Kubernetes objects, by the validators and by the interfaces of the `kubernetes-models` packages: a wrong
 * value, a missing one, an unknown key, an unknown kind. One sentence each, which names the object and the place.
 */
export async function judgeObjects(manifests: readonly Manifest[]): Promise<string[]> {
  const validators = runValidators(manifests); // a process of its own, busy while the compiler is
  const findings = [...findUnknownKeys(manifests), ...(await validators)];
  return findings.sort((a, b) => a.object - b.object).map((finding) => sentenceOf(finding, manifests[finding.object]!));
}

async function runValidators(manifests: readonly Manifest[]): Promise<Finding[]> {
  const child = spawn(process.execPath, [join(__dirname, '../../scripts/judge-objects.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined); // where it ends early, its exit code says so
  child.stdin.end(JSON.stringify(manifests));
  const [answer, [exitCode]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (exitCode !== 0) throw new Error(`the validators ended with ${exitCode}; what they said is above`);
  return JSON.parse(answer);
}

function sentenceOf({ path, message }: Finding, { kind, metadata }: Manifest): string {
  const name = metadata?.namespace ? `${metadata.namespace}/${metadata.name}` : metadata?.name;
  return [kind, name, path, message].filter(Boolean).join(' ');
}
