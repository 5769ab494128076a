import { createRequire } from 'node:module';

/**
 * Runs `load`, and defers loading of the `archiver` package until it is used. cdktf loads it eagerly, which takes half of cdktf's own
 * loading time, but only needs it for assets, which a stack of repositories does not have. If something uses it through cdktf, the real
 * package is loaded then.
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
