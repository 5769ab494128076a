import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadServices } from '../../../src/loader/load-services';
import type { Problem } from '../../../src/problems/problem';
import { service } from '../../example-platform';
import { environments, problemsOf, problemsOfPlatform, text, type Cases } from '../case';

/** Names that Kubernetes, GitHub or Charthouse cannot take. */
export const nameCases = {
  'invalid-name': {
    provoke: () => problemsOf({ services: [service({ images: {}, secrets: {} }, 'Payments_API')] }),
    says: text``,
  },
  'name-too-long': {
    provoke: () => problemsOf({ services: [service({}, 'payments-reconciliation-and-settlement-report-service')] }),
    says: text``,
  },
  'reserved-name': {
    provoke: () => problemsOfPlatform({ teams: { platform: {}, qa: {}, payments: {}, default: {} } }),
    says: text``,
  },
  'names-meet': {
    provoke: () => problemsOfPlatform({ environments: environments('staging', { namespace: '{team}-dev' }) }),
    says: text``,
  },
  'duplicate-service': {
    provoke: () => problemsOf({ services: [service(), service()] }),
    says: text``,
  },
  'no-service-declared': {
    provoke: () => loadFolderWith('payments-api.js', '// const platform = …'),
    says: text``,
  },
} satisfies Cases;

/** What loading finds in a folder that has one module in it. */
function loadFolderWith(name: string, content: string): Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'charthouse-'));
  try {
    writeFileSync(join(folder, name), content);
    return loadServices(folder, () => 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
