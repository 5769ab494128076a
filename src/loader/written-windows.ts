import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRepositoryLedger, parseServiceLedger } from '../ledger/parse-ledger';
import type { Parsed } from '../ledger/parsed';
import type { WindowFacts } from '../ledger/repository-ledger';
import { placesIn, type ServiceLedger } from '../ledger/service-ledger';
import { repositoryLedgerFile, serviceLedgerFile } from '../names/paths';
import { UserError } from '../problems/user-error';

/** A service in an environment, on one cluster. */
export interface DeployedStage {
  readonly service: string;
  readonly environment: string;
  /** Name of the cluster. */
  readonly cluster: string;
}

/** The sync windows that the last synth wrote for a stage on a cluster. */
export type WrittenWindows = (stage: DeployedStage) => readonly WindowFacts[];

/** The sync windows of an output folder; undefined if it has no ledger of a config repository, because then nothing can be said. */
export function tryReadWrittenWindows(output: string): WrittenWindows | undefined {
  for (const repository of foldersIn(output)) {
    const windows = tryRead(join(repository, repositoryLedgerFile), parseRepositoryLedger)?.syncWindows;
    if (windows) return windowsIn(repository, windows);
  }
  return undefined;
}

function windowsIn(repository: string, windows: Readonly<Record<string, WindowFacts>>): WrittenWindows {
  const ledgers = new Map<string, ServiceLedger | undefined>();
  const ledgerOf = (service: string): ServiceLedger | undefined => {
    if (!ledgers.has(service)) ledgers.set(service, tryRead(join(repository, serviceLedgerFile(service)), parseServiceLedger));
    return ledgers.get(service);
  };
  return ({ service, environment, cluster }) => {
    const ledger = ledgerOf(service);
    const place = ledger && placesIn(ledger, environment).find((each) => each.cluster === cluster);
    return (place?.syncWindows ?? []).flatMap((name) => (Object.hasOwn(windows, name) ? windows[name]! : []));
  };
}

/** @throws UserError if the file is there and is no ledger. */
function tryRead<T>(file: string, parse: (file: string, text: string) => Parsed<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  const { value, problem } = parse(file, readFileSync(file, 'utf8'));
  if (problem) throw new UserError([problem]);
  return value;
}

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? join(folder, entry.name) : []))
    : [];
