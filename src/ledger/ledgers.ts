import type { FileTree, GeneratedFile } from '../files/file-tree';
import { inRepository, withinRepository } from '../names/paths';
import { repositoryLedgerFiles, serviceLedgerFiles, type OwnedFile } from './ledger-files';
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
    const texts = this.textsOf(owned.map(({ path }) => path));
    this.addLedger(this.platform, serviceLedgerFiles(ledger, texts));
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
    const texts = this.textsOf(this.rest.get(repository) ?? []);
    this.addLedger(repository, repositoryLedgerFiles({ platform: this.platform, repository, ...facts }, texts));
  }

  private addLedger(repository: string, ledger: readonly GeneratedFile[]): void {
    this.files.addAll(ledger.map(({ path, content }) => ({ path: inRepository(repository, path), content })));
  }

  /** Files by their paths in a repository. */
  private textsOf(paths: readonly string[]): OwnedFile[] {
    return paths.map((path) => [withinRepository(path), this.files.tryGet(path)!]);
  }
}
