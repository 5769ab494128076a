import type { ChangeContext } from '../describe-change';
import type { PlatformFiles } from '../plan/plan-checkouts';
import type { DatedWarnings } from '../problems/waiver';
import { renderLoaded } from '../run/run-synth';
import { collectDefinitions } from './collect-definitions';

/** What a main file declares, rendered. */
export interface RenderedFiles extends PlatformFiles, Pick<ChangeContext, 'definitions' | 'engine'>, DatedWarnings {}

/** Renders what a main file declares, as plan and apply need it. @throws UserError with all problems. */
export function renderFiles(main: string | undefined): RenderedFiles {
  const loaded = collectDefinitions(main);
  const { definitions } = loaded;
  const { files, engine, ...found } = renderLoaded(loaded);
  return { ...found, platform: definitions.platform.name, files: files.entries(), definitions, engine: engine! };
}
