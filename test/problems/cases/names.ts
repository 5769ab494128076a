import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { definitionsOf, Platform } from '../../../src/constructs/platform';
import { GitOpsApp } from '../../../src/constructs/gitops-app';
import { loadServices } from '../../../src/loader/load-services';
import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import type { Problem } from '../../../src/problems/problem';
import { platform, service } from '../../example-platform';
import { environments, problemsOf, problemsOfPlatform, text, type Cases } from '../case';

/** Names that Kubernetes, GitHub or Charthouse cannot take. */
export const nameCases = {
  'invalid-name': {
    provoke: () => problemsOf({ services: [service({ images: {}, secrets: {} }, 'Payments_API')] }),
    says: text`
      x 'Payments_API' cannot be a name here
        at      services.Payments_API
        given   "Payments_API"
        allowed at most 63 of a-z, 0-9 and -, from a letter to a letter or digit
        fix     choose a name of that form
        see     charthouse explain invalid-name
    `,
  },
  'name-too-long': {
    provoke: () => problemsOf({ services: [service({}, 'payments-reconciliation-and-settlement-report-service')] }),
    says: text`
      x the Application 'payments-reconciliation-and-settlement-report-service-production' has 64 characters, more than 63
        at      services.payments-reconciliation-and-settlement-report-service
        given   "payments-reconciliation-and-settlement-report-service-production"
        allowed at most 63 characters
        fix     shorten the names that it consists of
        see     charthouse explain name-too-long
    `,
  },
  'reserved-name': {
    provoke: () => problemsOfPlatform({ teams: { platform: {}, qa: {}, payments: {}, default: {} } }),
    says: text`
      x 'default' is reserved: Argo CD has a project of that name, which permits everything
        at      platform.teams.default
        given   "default"
        fix     choose another name
        see     charthouse explain reserved-name
    `,
  },
  'names-meet': {
    provoke: () => problemsOfPlatform({ environments: environments('staging', { namespace: '{team}-dev' }) }),
    says: text`
      x environment 'dev' and environment 'staging' would share the namespace 'payments-dev'
        at      platform.environments.dev.namespace
                platform.environments.staging.namespace
        given   "payments-dev"
        fix     give each its own namespace
        see     charthouse explain names-meet
    `,
  },
  'duplicate-service': {
    provoke: () => problemsOf({ services: [service(), service()] }),
    says: text`
      x the service 'payments-api' is declared more than once
        at      services.payments-api
        given   "payments-api"
        fix     rename or remove one of the declarations
        see     charthouse explain duplicate-service
    `,
  },
  'duplicate-platform': {
    provoke: () => {
      const app = new GitOpsApp();
      const [first] = [1, 2].map(() => new Platform(app, 'gitops-platform', platform().definition));
      return resolveDefinitions(definitionsOf(first!)).problems.map((found) => ({ ...found, at: found.at.slice(0, 1) }));
    },
    says: text`
      x the platform 'gitops-platform' is declared more than once
        at      platform
        given   "gitops-platform"
        fix     rename or remove one of the declarations: a platform has the name of its config repository, so two would overwrite each other
        see     charthouse explain duplicate-platform
    `,
  },
  'module-fails': {
    provoke: () => loadFolderWith('payments-api.js', "\nthrow new Error('REGION is not set');"),
    says: text`
      x services/payments-api.js:2:7 fails: REGION is not set
        at      services/payments-api.js:2:7
        given   throw new Error('REGION is not set');
        fix     correct the module; its services were not checked
        see     charthouse explain module-fails
    `,
  },
  'no-service-declared': {
    provoke: () => loadFolderWith('payments-api.js', '// const platform = …'),
    says: text`
      x 'payments-api.js' declares no service
        at      services/payments-api.js
        given   "payments-api.js"
        fix     call 'new Service(platform, …)' in it, or move it out of the folder of services
        see     charthouse explain no-service-declared
    `,
  },
} satisfies Cases;

/** What loading finds in a folder that has one module in it; the folder is called `services` in what is said. */
function loadFolderWith(name: string, content: string): Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'charthouse-'));
  const renamed = (text: string): string => text.replaceAll(folder, 'services');
  try {
    writeFileSync(join(folder, name), content);
    return loadServices(folder, () => 0).map((found) => ({ ...found, at: found.at.map(renamed), message: renamed(found.message) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
