import { sha256 } from '../data/sha256';
import { sortedJson } from '../data/sorted-json';
import type { GeneratedFile } from '../files/file-tree';
import { repositoryChecksumFile, repositoryLedgerFile, serviceChecksumFile, serviceLedgerFile } from '../names/paths';
import { formatChecksums } from './checksums';
import type { RepositoryLedger } from './repository-ledger';
import type { ServiceLedger } from './service-ledger';

/** A generated file by its path in the repository, and its text. */
export type OwnedFile = readonly [path: string, text: string];

/**
 * The two files of a service's ledger: the facts, and the checksums of the service's files, except those that CI writes.
 *
 * @param owned all files that were generated for the service.
 */
export const serviceLedgerFiles = (ledger: ServiceLedger, owned: readonly OwnedFile[]): GeneratedFile[] =>
  ledgerFiles(ledger, serviceLedgerFile(ledger.service), serviceChecksumFile(ledger.service), withoutTagFiles(ledger, owned));

/** The two files of the ledger for the files in a repository that belong to no service. */
export const repositoryLedgerFiles = (ledger: RepositoryLedger, owned: readonly OwnedFile[]): GeneratedFile[] =>
  ledgerFiles(ledger, repositoryLedgerFile, repositoryChecksumFile, owned);

function ledgerFiles(ledger: object, factsFile: string, checksumFile: string, owned: readonly OwnedFile[]): GeneratedFile[] {
  const facts = `${sortedJson(ledger, '  ')}\n`;
  const checksums = new Map([[factsFile, sha256(facts)]]);
  for (const [path, text] of owned) checksums.set(path, sha256(text));
  return [
    { path: factsFile, content: facts },
    { path: checksumFile, content: formatChecksums(checksums) },
  ];
}

function withoutTagFiles({ environments }: ServiceLedger, owned: readonly OwnedFile[]): OwnedFile[] {
  const tagFiles = new Set(Object.values(environments).map(({ tagFile }) => tagFile));
  return owned.filter(([path]) => !tagFiles.has(path));
}
