// Judges Kubernetes objects by the validators of `kubernetes-models` and of every `@kubernetes-models/…` package among the
// devDependencies: another package there is all that another kind needs.
//
//   node scripts/judge-objects.mjs < objects.json
//
// Reads objects as a JSON array, or one a line. Prints what is wrong as a JSON array of { object, path, message }: the index of
// the object, a JSON pointer into it, and the sentence's end. These packages are ES modules, which Jest does not load: hence a
// process of its own.
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const packages = Object.keys(devDependencies).filter((name) => /^(@kubernetes-models\/|kubernetes-models$)/.test(name));

const input = (await text(process.stdin)).trim();
const objects = input.startsWith('[')
  ? JSON.parse(input)
  : input
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
const findings = await Promise.all(objects.map(judge));
process.stdout.write(`${JSON.stringify(findings.flat())}\n`);

async function judge(manifest, object) {
  const { apiVersion, kind } = manifest;
  const Kind = await tryLoad(apiVersion, kind);
  if (!Kind) return [{ object, path: '', message: `is of an unknown kind, ${apiVersion} ${kind}` }];
  try {
    new Kind(manifest).validate();
    return [];
  } catch (error) {
    if (!error.errors) throw error;
    return error.errors.map(({ instancePath, message }) => ({ object, path: instancePath, message }));
  }
}

async function tryLoad(apiVersion, kind) {
  for (const name of packages) {
    try {
      const Kind = (await import(`${name}/${apiVersion}/${kind}`))[kind];
      // The packages export parts of objects alongside: a PodSpec is no kind.
      if (Kind?.kind === kind) return Kind;
    } catch (error) {
      if (!['ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED'].includes(error.code)) throw error;
    }
  }
  return undefined;
}
