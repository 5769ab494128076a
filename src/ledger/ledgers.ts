import type { FileTree, GeneratedFile } from '../files/file-tree';
import { inRepository, withinRepository } from '../names/paths';
import { repositoryLedgerFiles, serviceLedgerFiles, type OwnedFiles } from './ledger-files';
import type { RepositoryFacts } from './repository-ledger';
import type { ServiceLedger } from './service-ledger';

/** Adds generated files to the tree, and records the service or repository to which they belong. */
export class Ledgers {
  /** Paths of files that belong to no service, by repository. */
  private readonly rest = new Map<string, string[]>();

  constructor(
    private readonly files: FileTree,
    private readonly platform: string,
  ) {}

  /** Adds all files of a service in the config repository, and the service's ledger. */
  addService(ledger: ServiceLedger, owned: readonly GeneratedFile[]): void {
    this.files.addAll(owned);
    const paths = owned.map(({ path }) => path);
    this.files.addAll(serviceLedgerFiles(ledger, ownedFiles(this.platform, paths)));
  }

  /** Adds files of a repository that belong to no service. */
  addFiles(repository: string, own: readonly GeneratedFile[]): void {
    this.files.addAll(own);
    const paths = this.rest.get(repository) ?? [];
    this.rest.set(repository, paths);
    for (const { path } of own) paths.push(path);
  }

  /** Adds the ledger of a repository's files that belong to no service. All of them must have been added before. */
  addRepository(repository: string, facts: RepositoryFacts): void {
    const owned = ownedFiles(repository, this.rest.get(repository) ?? []);
    this.files.addAll(repositoryLedgerFiles({ platform: this.platform, repository, ...facts }, owned));
  }
}

/** @param paths in the output folder. */
const ownedFiles = (repository: string, paths: readonly string[]): OwnedFiles => ({
  folder: inRepository(repository, ''),
  paths: paths.map(withinRepository),
});
