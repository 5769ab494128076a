import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Variables of Node's own compile cache. They apply to this one, too. */
interface CompileCacheVariables {
  readonly NODE_DISABLE_COMPILE_CACHE?: string;
  readonly NODE_COMPILE_CACHE?: string;
}

/**
 * Lets Node keep the code that V8 compiles, so that the next run need not compile it again. Node 22 and later do this for all modules, in
 * the folder for temporary files. For Node 20, this function does it for `core.js`, which has most of what a synth runs: it loads the bundle
 * with the code that an earlier run kept, and keeps the code at the end of a run that had none. A cache that cannot be read or written is no
 * error.
 *
 * @param version the version of Charthouse.
 * @see https://nodejs.org/docs/latest-v20.x/api/vm.html#scriptcreatecacheddata
 */
export function keepCompiledCode(version: string, env: CompileCacheVariables): void {
  const { enableCompileCache } = Module as { enableCompileCache?: () => void };
  if (enableCompileCache) enableCompileCache();
  else if (env.NODE_DISABLE_COMPILE_CACHE !== '1') loadCore(version, env.NODE_COMPILE_CACHE ?? cacheFolder());
}

const bundle = join(__dirname, '..', 'bundle', 'core.js');

/** `node_modules/.cache/charthouse` of the project, or of the checkout of Charthouse: who can write there can also change the bundle. */
function cacheFolder(): string {
  const packageFolder = join(__dirname, '..', '..');
  const packages = dirname(packageFolder);
  return join(basename(packages) === 'node_modules' ? packages : join(packageFolder, 'node_modules'), '.cache', 'charthouse');
}

function loadCore(version: string, folder: string): void {
  // Installed files all have the same date, so the version tells them apart. In a checkout, the date does.
  const { size, mtimeMs } = statSync(bundle);
  const prefix = `core-${process.version}-${process.arch}-`;
  const kept = join(folder, `${prefix}${version}-${size}-${Math.round(mtimeMs)}`);
  const script = new Script(Module.wrap(readFileSync(bundle, 'utf8')), {
    filename: bundle,
    cachedData: ifPossible(() => readFileSync(kept)),
  });
  run(script);
  // V8 refuses code that another version or other options compiled.
  if (script.cachedDataRejected !== false) process.on('exit', (code) => code === 0 && keep(script.createCachedData(), kept, prefix));
}

/** Runs the bundle as `require` does. */
function run(script: Script): void {
  const require = createRequire(bundle);
  const core = new Module(bundle);
  core.filename = bundle;
  require.cache[bundle] = core;
  const body = script.runInThisContext() as (...args: unknown[]) => void;
  body.call(core.exports, core.exports, require, core, bundle, dirname(bundle));
  core.loaded = true;
}

/** Writes a file, which processes that run at the same time see as a whole or not at all, and removes those of other versions of the bundle. */
function keep(code: Buffer, file: string, prefix: string): void {
  const folder = dirname(file);
  const unfinished = `${file}.${process.pid}`;
  const isKept = ifPossible(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
    for (const name of readdirSync(folder)) if (name.startsWith(prefix) && name !== basename(file)) rmSync(join(folder, name));
    return true;
  });
  if (!isKept) ifPossible(() => rmSync(unfinished));
}

/** What a function returns; undefined if it throws. */
function ifPossible<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
