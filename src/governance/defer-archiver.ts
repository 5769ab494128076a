import { createRequire } from 'node:module';

/**
 * Runs `load`, and defers loading of the `archiver` package until it is used.
 *
 * cdktf loads archiver when it is loaded itself, but only needs it to pack assets, which a stack of repositories does not have. That takes almost half of
 * the time for loading cdktf (90 of 190 ms), which every synth with a Terraform stack would spend. Node has no official way to defer a package that
 * another package requires. Therefore a stand-in is put into `require.cache` while cdktf is loaded, where cdktf finds it in place of archiver. If something
 * uses the stand-in later, it loads the real package and passes the use on.
 */
export function withArchiverDeferred<T>(load: () => T): T {
  const path = tryResolveArchiver();
  if (path === undefined || require.cache[path]) return load();
  const real = (): object => require(path) as object;
  const deferred = new Proxy(() => undefined, {
    get: (_, property) => Reflect.get(real(), property) as unknown,
    apply: (_, self, args: unknown[]) => Reflect.apply(real() as () => unknown, self, args) as unknown,
  });
  require.cache[path] = Object.assign(Object.create(module) as NodeModule, { id: path, exports: deferred, loaded: true });
  try {
    return load();
  } finally {
    delete require.cache[path];
  }
}

/** The path of cdktf's archiver; undefined for an unknown installation layout. */
function tryResolveArchiver(): string | undefined {
  try {
    return createRequire(require.resolve('cdktf')).resolve('archiver');
  } catch {
    return undefined;
  }
}
