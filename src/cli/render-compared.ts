import type { ComparedRendering, RenderedApplication } from '../plan/affected/compared-rendering';
import type { RenderedOverlay } from '../render';
import { renderLoaded } from '../run/run-synth';
import { collectDefinitions } from './collect-definitions';

/** Renders what a main file declares, as a comparison needs it. */
export function renderCompared(main: string | undefined, onOverlay?: (overlay: RenderedOverlay) => void): ComparedRendering {
  const loaded = collectDefinitions(main);
  const applications: RenderedApplication[] = [];
  const { files } = renderLoaded(loaded, {
    onOverlay,
    onDelivery: ({ service, environment, cluster, manifest }) =>
      applications.push({ service, environment, cluster, object: JSON.stringify(manifest) }),
  });
  return { platform: loaded.definitions.platform.name, files: files.entries(), applications };
}
