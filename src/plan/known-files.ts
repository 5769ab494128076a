import { parseChecksums } from '../ledger/checksums';
import { parseRepositoryLedger, parseServiceLedger } from '../ledger/parse-ledger';
import type { Parsed } from '../ledger/parsed';
import type { RepositoryLedger } from '../ledger/repository-ledger';
import {
  isImageTagFile,
  repositoryChecksumFile,
  repositoryLedgerFile,
  serviceChecksumFile,
  serviceLedgerFile,
  serviceLedgersFolder,
  serviceOfPath,
} from '../names/paths';
import type { Problem } from '../problems/problem';
import type { Checkout } from '../files/checkout';

/** What the ledgers of a checkout say: which files an earlier apply has written. */
export interface KnownFiles {
  /** The facts about the repository; undefined where it has no such ledger. */
  readonly repository: RepositoryLedger | undefined;
  /** Whether it has ledgers at all. */
  readonly hasLedger: boolean;
  /** The checksum of each file that is ours, by its path; undefined where the file has none: CI writes it, or it is a list of checksums itself. */
  readonly checksums: ReadonlyMap<string, string | undefined>;
  /** The service that a file of the config repository belongs to, by its path. */
  readonly services: ReadonlyMap<string, string>;
  /** Ledgers that cannot be read. */
  readonly problems: readonly Problem[];
}

/** @param rendered what is to be: a ledger that stays the same need not be read closely. */
export function readKnownFiles(checkout: Checkout, rendered: ReadonlyMap<string, string>): KnownFiles {
  const reader = new LedgerReader(checkout, rendered);
  const repository = reader.readRepository();
  const names = new Set(checkout.namesIn(serviceLedgersFolder).flatMap((name) => /^(.+)\.(?:json|sha256)$/.exec(name)?.[1] ?? []));
  for (const name of names) reader.readService(name);
  const { checksums, services, problems } = reader;
  return { repository, hasLedger: repository !== undefined || checksums.size > 0 || problems.length > 0, checksums, services, problems };
}

class LedgerReader {
  readonly checksums = new Map<string, string | undefined>();
  readonly services = new Map<string, string>();
  readonly problems: Problem[] = [];

  constructor(
    private readonly checkout: Checkout,
    private readonly rendered: ReadonlyMap<string, string>,
  ) {}

  readRepository(): RepositoryLedger | undefined {
    this.addChecksums(repositoryChecksumFile);
    return this.read(repositoryLedgerFile, parseRepositoryLedger);
  }

  readService(service: string): void {
    for (const path of this.addChecksums(serviceChecksumFile(service))) this.services.set(path, service);
    for (const path of this.tagFilesOf(service)) {
      this.checksums.set(path, undefined);
      this.services.set(path, service);
    }
  }

  /** Paths that a file of checksums lists, and its own. */
  private addChecksums(file: string): readonly string[] {
    const found = this.read(file, parseChecksums);
    if (!found) return [];
    for (const [path, checksum] of found) this.checksums.set(path, checksum);
    this.checksums.set(file, undefined);
    return [file, ...found.keys()];
  }

  private tagFilesOf(service: string): readonly string[] {
    const file = serviceLedgerFile(service);
    const entry = this.checkout.find(file);
    if (entry?.kind === 'file' && entry.text === this.rendered.get(file)) return this.renderedTagFiles().get(service) ?? [];
    const ledger = this.read(file, parseServiceLedger);
    return Object.values(ledger?.environments ?? {}).flatMap(({ tagFile }) => tagFile ?? []);
  }

  private tagFiles: Map<string, string[]> | undefined;

  /** The tag files that are to be, by service. */
  private renderedTagFiles(): ReadonlyMap<string, readonly string[]> {
    if (this.tagFiles) return this.tagFiles;
    const tagFiles = new Map<string, string[]>();
    for (const path of this.rendered.keys()) {
      if (!isImageTagFile(path)) continue;
      const service = serviceOfPath(path);
      if (service === undefined) continue;
      tagFiles.set(service, [...(tagFiles.get(service) ?? []), path]);
    }
    return (this.tagFiles = tagFiles);
  }

  /** What a file of a ledger says. What is in its place and is no file, is told of where files are compared. */
  private read<T>(path: string, parse: (file: string, text: string) => Parsed<T>): T | undefined {
    const entry = this.checkout.find(path);
    if (entry?.kind !== 'file') return undefined;
    const { value, problem } = parse(`${this.checkout.folder}/${path}`, entry.text);
    if (problem) this.problems.push(problem);
    return value;
  }
}
