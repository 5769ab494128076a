import type { DeliveryEngine } from './delivery/delivery-engine';
import type { Manifest } from './files/manifest';
import { inOtherNamespace } from './files/other-namespace';
import { ParsedFiles } from './kustomize/build/parsed-files';
import { buildOverlay } from './kustomize/build-overlay';
import { describeStages } from './ledger/meaning/describe-stages';
import { parseServiceLedger } from './ledger/parse-ledger';
import { placesIn, type LedgerPlace, type ServiceLedger } from './ledger/service-ledger';
import type { LocatedMeaning, Meaning } from './meaning/meaning';
import { serviceLedgerFile } from './names/paths';
import { describeObjects } from './resources/meaning/describe-objects';

/** Returns the text of a file of the config repository; undefined if there is none. */
type Read = (path: string) => string | undefined;

/** The config repository before and after a change. */
export interface RepositoryVersions {
  readonly before: Read;
  readonly after: Read;
}

/** The same for overlays, which share files. */
interface OverlayFiles {
  readonly before: ParsedFiles;
  readonly after: ParsedFiles;
}

/** What the changes of one service's files mean for what it runs. The objects are those that Kustomize builds from the files. */
export function describeServiceChange(
  service: string,
  versions: RepositoryVersions,
  { keeps }: Pick<DeliveryEngine, 'keeps'>,
): LocatedMeaning[] {
  const after = readLedger(service, versions.after);
  const before = readLedger(service, versions.before) ?? (after && stagesIn(versions.before, after));
  if (!before && !after) return [];
  const files: OverlayFiles = { before: new ParsedFiles(versions.before), after: new ParsedFiles(versions.after) };
  return [
    ...describeStages({ before, after }),
    ...overlaysOf(before, after).flatMap((pair) => describeOverlay(service, pair, { ...files, keeps })),
  ];
}

/** Ledgers that cannot be read are problems of the plan. */
function readLedger(service: string, read: Read): ServiceLedger | undefined {
  const file = serviceLedgerFile(service);
  const text = read(file);
  return text === undefined ? undefined : parseServiceLedger(file, text).value;
}

/** What a ledger would say of a repository that has none: the stages of which it has overlays. Undefined if it has none of the service. */
function stagesIn(read: Read, after: ServiceLedger): ServiceLedger | undefined {
  const hasOverlay = ({ overlay }: LedgerPlace): boolean => read(`${overlay}/kustomization.yaml`) !== undefined;
  const environments = Object.entries(after.environments).filter(([name]) => placesIn(after, name).some(hasOverlay));
  return environments.length === 0 ? undefined : { ...after, environments: Object.fromEntries(environments) };
}

/** What is needed to compare overlays. */
interface OverlayContext extends OverlayFiles {
  /** Whether an object stays in the cluster when it leaves Git. */
  readonly keeps: (object: Manifest) => boolean;
}

/** The overlay of a place before and after the change. */
interface OverlayPair {
  readonly before: LedgerPlace;
  readonly after: LedgerPlace;
}

/** Pairs of overlays to compare, each once: clusters may share one. Stages that are new or go are not among them. */
function overlaysOf(before: ServiceLedger | undefined, after: ServiceLedger | undefined): OverlayPair[] {
  const pairs = new Map<string, OverlayPair>();
  if (!before || !after) return [];
  for (const environment of Object.keys(after.environments)) {
    const known = placesIn(before, environment).filter(({ retired }) => !retired);
    for (const place of placesIn(after, environment).filter(({ retired }) => !retired)) {
      const former = known.find(({ cluster }) => cluster === place.cluster);
      if (former) pairs.set(`${former.overlay} ${place.overlay}`, { before: former, after: place });
    }
  }
  return [...pairs.values()];
}

function describeOverlay(service: string, pair: OverlayPair, { keeps, ...files }: OverlayContext): LocatedMeaning[] {
  const { environment } = pair.after;
  const cluster = isOfCluster(pair.before) || isOfCluster(pair.after) ? pair.after.cluster : undefined;
  const [before, after] = [buildOverlay(pair.before.overlay, files.before), buildOverlay(pair.after.overlay, files.after)];
  const reason = before.reason ?? after.reason;
  const found: Meaning[] =
    before.objects && after.objects
      ? describeObjects({ before: before.objects.map(asAfterMove(pair)), after: after.objects, service, keeps })
      : [{ topic: 'other', grade: 'high', text: 'its objects cannot be compared', reason: reason! }];
  return found.map((meaning) => ({ ...meaning, service, environment, cluster }));
}

/** Objects of a service that moves are compared in its new namespace: that it moves is told of the place. */
const asAfterMove =
  ({ before, after }: OverlayPair) =>
  (object: Manifest): Manifest =>
    before.namespace === after.namespace ? object : inOtherNamespace(object, before.namespace, after.namespace);

const isOfCluster = ({ overlay, cluster }: LedgerPlace): boolean => overlay.endsWith(`/clusters/${cluster}`);
