import type { Construct } from 'constructs';
import type { AnyPlatform } from './platform';
import { fileOf, listeningToPlatforms } from './platform-registry';

/** Modules run only once: a second synth finds the same copies. */
const known = new WeakMap<AnyPlatform, AnyPlatform[]>();

/**
 * Copies of a platform that modules declare while they run. If the main file is an ES module, `node --import tsx` loads the module of the
 * platform a second time for the modules of services, as CommonJS. Their services belong to the platform, too.
 *
 * @param run is given the list, which grows while it runs.
 */
export function findCopies<R>(platform: AnyPlatform, run: (copies: readonly AnyPlatform[]) => R): R {
  const copies = known.get(platform) ?? [];
  known.set(platform, copies);
  const listener = (declared: Construct): void => {
    if (isCopy(declared, platform)) copies.push(declared);
  };
  return listeningToPlatforms(listener, () => run(copies));
}

/** A second platform in the same app is a mistake, and no copy. */
const isCopy = (declared: Construct, platform: AnyPlatform): declared is AnyPlatform =>
  (declared as AnyPlatform).id === platform.id &&
  declared.node.scope !== platform.node.scope &&
  fileOf(declared) !== undefined &&
  fileOf(declared) === fileOf(platform);
