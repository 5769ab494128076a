import { parseChecksums } from '../ledger/checksums';
import { parseRepositoryLedger } from '../ledger/parse-ledger';
import { repositoryLedgerFile, serviceChecksumFile, serviceOfPath } from '../names/paths';

/** The services that files of a repository belong to. */
export class FileServices {
  private listed: Map<string, string> | undefined;
  private ofRepository: readonly string[] | undefined;

  /**
   * @param rendered the files as they are to be.
   * @param known what the ledgers in the checkout say.
   */
  constructor(
    private readonly rendered: ReadonlyMap<string, string>,
    private readonly known: ReadonlyMap<string, string>,
  ) {}

  /** The one service of a file in the config repository, all services of another repository, or none. */
  of(path: string): readonly string[] {
    const service = this.known.get(path) ?? serviceOfPath(path) ?? this.listedService(path);
    return service === undefined ? this.servicesOfRepository() : [service];
  }

  /** As a list of checksums says that is to be: some files do not lie in the folder of their service. */
  private listedService(path: string): string | undefined {
    this.listed ??= new Map(
      [...this.rendered].flatMap(([file, text]) => {
        const service = serviceOfPath(file);
        if (service === undefined || file !== serviceChecksumFile(service)) return [];
        return [...(parseChecksums(file, text).value?.keys() ?? [])].map((listed): [string, string] => [listed, service]);
      }),
    );
    return this.listed.get(path);
  }

  private servicesOfRepository(): readonly string[] {
    const text = this.rendered.get(repositoryLedgerFile);
    return (this.ofRepository ??=
      (text === undefined ? undefined : parseRepositoryLedger(repositoryLedgerFile, text).value?.services) ?? []);
  }
}
