import { sortedJson } from '../data/sorted-json';
import { ChecksumsOf } from '../files/checksums-of';
import type { GeneratedFile } from '../files/file-tree';
import { repositoryChecksumFile, repositoryLedgerFile, serviceChecksumFile, serviceLedgerFile } from '../names/paths';
import type { RepositoryLedger } from './repository-ledger';
import type { ServiceLedger } from './service-ledger';

/** Files that are in the tree before their ledger. */
export interface OwnedFiles {
  /** The folder of their repository in the tree, with a slash at its end. @default - the tree has the files of one repository */
  readonly folder?: string;
  /** Their paths in the repository. */
  readonly paths: readonly string[];
}

/**
 * The two files of a service's ledger: the facts, and the checksums of the service's files, except those that CI writes.
 *
 * @param owned all files that were generated for the service.
 */
export const serviceLedgerFiles = (ledger: ServiceLedger, { folder, paths }: OwnedFiles): GeneratedFile[] =>
  ledgerFiles(ledger, serviceLedgerFile(ledger.service), serviceChecksumFile(ledger.service), {
    folder,
    paths: withoutTagFiles(ledger, paths),
  });

/** The two files of the ledger for the files in a repository that belong to no service. */
export const repositoryLedgerFiles = (ledger: RepositoryLedger, owned: OwnedFiles): GeneratedFile[] =>
  ledgerFiles(ledger, repositoryLedgerFile, repositoryChecksumFile, owned);

function ledgerFiles(ledger: object, factsFile: string, checksumFile: string, { folder = '', paths }: OwnedFiles): GeneratedFile[] {
  return [
    { path: `${folder}${factsFile}`, content: `${sortedJson(ledger, '  ')}\n` },
    { path: `${folder}${checksumFile}`, content: new ChecksumsOf({ folder, paths: [factsFile, ...paths] }) },
  ];
}

function withoutTagFiles({ environments }: ServiceLedger, paths: readonly string[]): string[] {
  const tagFiles = new Set(Object.values(environments).map(({ tagFile }) => tagFile));
  return paths.filter((path) => !tagFiles.has(path));
}
