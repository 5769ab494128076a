import { createRequire } from 'node:module';

/**
 * Runs `load` with the `archiver` package deferred to its first use. cdktf loads it, half of its own loading time, for assets alone, which
 * a stack of repositories has none of. Whoever does use it through that cdktf gets the real one, at that moment.
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

/** Where cdktf finds its archiver; undefined where it is installed in a way that we do not know. */
function tryResolveArchiver(): string | undefined {
  try {
    return createRequire(require.resolve('cdktf')).resolve('archiver');
  } catch {
    return undefined;
  }
}
