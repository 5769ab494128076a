import type { Definitions } from '../../src/definition/definitions';
import { parseRepositoryLedger, parseServiceLedger } from '../../src/ledger/parse-ledger';
import type { RepositoryLedger } from '../../src/ledger/repository-ledger';
import type { ServiceLedger } from '../../src/ledger/service-ledger';
import { inRepository, repositoryLedgerFile, serviceLedgerFile } from '../../src/names/paths';
import { render } from '../../src/render';
import { platform, service } from '../example-platform';

/** The ledgers of a rendering, as a later run reads them. */
export interface ReadLedgers {
  readonly service: (name: string) => ServiceLedger;
  readonly repository: (name: string) => RepositoryLedger;
}

/** Renders definitions, and reads the ledgers. */
export function ledgersOf(definitions: Partial<Definitions> = {}): ReadLedgers {
  const declared = { platform: platform(), services: [service()], ...definitions };
  const { files, problems } = render(declared);
  expect(problems).toEqual([]);
  const { name: config } = declared.platform;
  const textAt = (repository: string, path: string): string => files.tryGet(inRepository(repository, path))!;
  return {
    service: (name) => parseServiceLedger('', textAt(config, serviceLedgerFile(name))).value!,
    repository: (name) => parseRepositoryLedger('', textAt(name, repositoryLedgerFile)).value!,
  };
}
