import type { Environment } from '../git/run-git';
import { ofOverlay } from '../names/paths';
import { stagesOf, type ComparedBase } from '../plan/affected/affected';
import { everythingText, sinceText } from '../plan/affected/affected-text';
import { CannotRunError } from '../problems/user-error';
import { formatDifference } from '../proof/difference';
import { findKustomize, kustomizeMissing, type Kustomize } from '../proof/find-kustomize';
import { prove, type Claim, type Proof } from '../proof/prove';
import { parseShard, takeShard, type Shard } from '../proof/shard';
import type { RenderedOverlay } from '../render';
import { renderLoaded } from '../run/run-synth';
import { collectDefinitions } from './collect-definitions';
import { compareWithBase } from './compare-with-base';
import { ProgressLine, type ProgressStream } from './progress-line';

export interface VerifyCommandOptions {
  /** Whether to prove only what differs from the base. */
  readonly changed: boolean;
  /** A branch, a tag or a commit. */
  readonly base?: string;
  /** A part, such as `3/8`. */
  readonly shard?: string;
}

/** The result of a verification. */
export interface VerifyOutcome {
  readonly holds: boolean;
  readonly text: string;
}

/**
 * `charthouse verify`: renders everything in memory, and builds every overlay with the real Kustomize, or only those that are asked for. Image tags in a checkout are
 * ignored, because they differ from the first ones.
 *
 * @param environment the variables of this process: `PATH` says where to look for `kustomize` or `kubectl`.
 * @param stream where a terminal shows the progress.
 */
export async function verifyCommand(
  main: string | undefined,
  { changed, base, shard: text }: VerifyCommandOptions,
  environment: Environment,
  stream: ProgressStream,
): Promise<VerifyOutcome> {
  if (base !== undefined && !changed) throw new CannotRunError("'--base' says with what '--changed' compares: it needs '--changed'");
  const shard = text === undefined ? undefined : parseShard(text);
  const kustomize = findKustomize(environment);
  if (!kustomize) throw kustomizeMissing();
  const rendered = changed ? await renderChanged(main, base, environment) : renderAll(main);
  const { claim, chosen } = choose(rendered, shard);
  const head = rendered.base?.everything === undefined ? [] : [everythingText(rendered.base.everything)];
  if (claim.overlays.length === 0) return { holds: true, text: [...head, `nothing to prove: ${chosen}`].join('\n\n') };
  const { differences, objects } = await proveWithProgress(kustomize, claim, stream);
  const summary = `${chosen}, ${objects} objects, Kustomize ${kustomize.version}`;
  const proven = `proven: ${summary}; every overlay builds to what was declared, and every image of a tag file follows it, in containers and in declared fields`;
  return differences.length === 0
    ? { holds: true, text: [...head, proven].join('\n\n') }
    : {
        holds: false,
        text: [
          ...head,
          ...differences.map(formatDifference),
          `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'} in ${summary}`,
        ].join('\n\n'),
      };
}

async function proveWithProgress(kustomize: Kustomize, claim: Claim, stream: ProgressStream): Promise<Proof> {
  const progress = new ProgressLine(stream, claim.overlays.length, 'verify', 'overlays');
  try {
    return await prove(kustomize, claim, () => progress.step());
  } finally {
    progress.clear();
  }
}

/** What is rendered, and what of it is affected by a change. */
interface RenderedOverlays {
  readonly files: Claim['files'];
  readonly all: readonly RenderedOverlay[];
  readonly affected: readonly RenderedOverlay[];
  /** With what it was compared; undefined if it was not. */
  readonly base?: ComparedBase;
}

function renderAll(main: string | undefined): RenderedOverlays {
  const all: RenderedOverlay[] = [];
  const { files } = renderLoaded(collectDefinitions(main), { onOverlay: (overlay) => all.push(overlay) });
  return { files: files.entries(), all, affected: all };
}

async function renderChanged(main: string | undefined, revision: string | undefined, environment: Environment): Promise<RenderedOverlays> {
  const all: RenderedOverlay[] = [];
  const { base, affected, rendering } = await compareWithBase(main, { revision, environment }, (overlay) => all.push(overlay));
  const stages = new Set(stagesOf(affected).map(({ service, environment: name }) => `${service}/${name}`));
  return { files: rendering.files, all, affected: all.filter(({ folder }) => stages.has(placeOf(folder).stage)), base };
}

/** The overlays of the shard that are affected, with the files of their services, and in words which they are. */
function choose(
  { files, all, affected, base }: RenderedOverlays,
  shard: Shard | undefined,
): { readonly claim: Claim; readonly chosen: string } {
  // Kustomize takes some time for an overlay, and some for each object.
  const overlays = shard ? takeShard(affected, shard, ({ objects }) => 1 + objects.length) : affected;
  const services = new Set(overlays.map(({ folder }) => placeOf(folder).service));
  const isNeeded = (path: string): boolean => services.has(path.split('/', 3).join('/'));
  const which = [
    ...(shard ? [`shard ${shard.index} of ${shard.count}`] : []),
    ...(base && base.everything === undefined ? [`affected since ${sinceText(base)}`] : []),
  ];
  const isAll = overlays.length === all.length;
  const count = isAll ? `${all.length} overlays` : `${overlays.length} of ${all.length} overlays`;
  return {
    claim: { files: isAll ? files : files.filter(([path]) => isNeeded(path)), overlays },
    chosen: which.length === 0 ? count : `${count} (${which.join(', ')})`,
  };
}

/** The folder of the service of an overlay, and the names of service and environment. */
function placeOf(overlay: string): { readonly service: string; readonly stage: string } {
  const [, , repository = '', service = '', environment = ''] = ofOverlay.exec(`${overlay}/`)!;
  return { service: `${repository}/services/${service}`, stage: `${service}/${environment}` };
}
