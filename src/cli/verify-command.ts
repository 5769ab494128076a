import { formatDifference } from '../proof/difference';
import { findKustomize, kustomizeMissing } from '../proof/find-kustomize';
import { prove } from '../proof/prove';
import type { RenderedOverlay } from '../render';
import { renderLoaded } from '../run/run-synth';
import { collectDefinitions } from './collect-definitions';

/** The result of a verification. */
export interface VerifyOutcome {
  readonly holds: boolean;
  readonly text: string;
}

/**
 * `charthouse verify`: renders everything in memory, and builds every overlay with the real Kustomize. Image tags in a checkout are
 * ignored, because they differ from the first ones.
 *
 * @param searchPath where to look for `kustomize` or `kubectl`: the value of `PATH`.
 */
export async function verifyCommand(main: string | undefined, searchPath: string): Promise<VerifyOutcome> {
  const kustomize = findKustomize(searchPath);
  if (!kustomize) throw kustomizeMissing();
  const overlays: RenderedOverlay[] = [];
  const { files } = renderLoaded(collectDefinitions(main), { onOverlay: (overlay) => overlays.push(overlay) });
  const { differences, objects } = await prove(kustomize, { files: files.entries(), overlays });
  const summary = `${overlays.length} overlays, ${objects} objects, Kustomize ${kustomize.version}`;
  return differences.length === 0
    ? {
        holds: true,
        text: `proven: ${summary}; every overlay builds to what was declared, and every image of a tag file follows it, in containers and in declared fields`,
      }
    : { holds: false, text: [...differences.map(formatDifference), `${differences.length} differences in ${summary}`].join('\n\n') };
}
