import type { ChangeContext } from '../describe-change';
import type { PlatformFiles } from '../plan/plan-checkouts';
import type { WaivedWarnings } from '../problems/waiver';
import { renderLoaded } from '../run/run-synth';
import { collectDefinitions } from './collect-definitions';

/** What a main file declares, rendered. */
export interface RenderedFiles extends PlatformFiles, Pick<ChangeContext, 'definitions' | 'engine'>, WaivedWarnings {}

/** Renders what a main file declares, as plan and apply need it. @throws UserError with all problems. */
export function renderFiles(main: string | undefined): RenderedFiles {
  const loaded = collectDefinitions(main);
  const { definitions } = loaded;
  const { files, warnings, waived, engine } = renderLoaded(loaded);
  return { platform: definitions.platform.name, files: files.entries(), definitions, engine: engine!, warnings, waived };
}
