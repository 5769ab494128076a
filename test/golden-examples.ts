import { join } from 'node:path';
import { platform as market } from '../examples/market/platform';
import { platform as payments } from '../examples/payments/platform';
import { platform as shop } from '../examples/shop/platform';
import { platform as languages } from './golden-languages';
import { platform as network } from './golden-network';
import { platformWithRegistries } from './golden-registries';
import { enterprisePlan, freePlan, teamPlan } from './golden-supply-chain';
import { platform as releases } from './golden-releases';
import { platform as workloads } from './golden-workloads';
import { definitionsOf, type AnyPlatform } from '../src/constructs/platform';
import type { Definitions } from '../src/definition/definitions';
import type { ArgoCdDefinition } from '../src/definition/platform/argo-cd-definition';
import { loadServices } from '../src/loader/load-services';

/** What has golden files. */
export interface GoldenExample {
  /** Declares its services, once. */
  readonly definitions: () => Definitions;
  /** How many workflows its repositories have: two of the config repository, one or two of each other repository. */
  readonly workflows: number;
  /** The codes of what synth warns of. */
  readonly warnings: readonly string[];
}

const [onFree, onTeam, onEnterprise] = (['free', 'team', 'enterprise'] as const).map(platformWithRegistries) as [
  AnyPlatform,
  AnyPlatform,
  AnyPlatform,
];

const root = join(__dirname, '..', 'examples');

function definitionsIn(folder: string, platform: AnyPlatform): Definitions {
  if (platform.services.length === 0) loadServices(join(root, folder, 'services'), () => platform.services.length);
  return definitionsOf(platform);
}

/** The example with another way to deliver it. */
function delivered(definitions: Definitions, argoCd: ArgoCdDefinition): Definitions {
  const { platform, services } = definitions;
  return {
    services,
    platform: { ...platform, definition: { ...platform.definition, argoCd: { ...platform.definition.argoCd, ...argoCd } } },
  };
}

/** The examples that users read, and one of them in the other ways that Argo CD can be given Applications. */
export const goldenExamples: Readonly<Record<string, GoldenExample>> = {
  payments: { definitions: () => definitionsIn('payments', payments), workflows: 3, warnings: [] },
  'payments-applications': {
    definitions: () => delivered(definitionsIn('payments', payments), { layout: 'applications' }),
    workflows: 3,
    warnings: [],
  },
  'payments-per-cluster': {
    definitions: () => delivered(definitionsIn('payments', payments), { instances: 'per-cluster' }),
    workflows: 3,
    warnings: [],
  },
  market: { definitions: () => definitionsIn('market', market), workflows: 3, warnings: [] },
  shop: { definitions: () => definitionsIn('shop', shop), workflows: 9, warnings: ['freeze-comes-again'] },
  languages: { definitions: () => definitionsOf(languages), workflows: 11, warnings: ['admin-login'] },
  'supply-chain-free': { definitions: () => definitionsOf(freePlan), workflows: 3, warnings: ['admin-login'] },
  'supply-chain-team': { definitions: () => definitionsOf(teamPlan), workflows: 5, warnings: ['admin-login'] },
  'supply-chain-enterprise': { definitions: () => definitionsOf(enterprisePlan), workflows: 3, warnings: ['admin-login'] },
  releases: { definitions: () => definitionsOf(releases), workflows: 8, warnings: ['admin-login'] },
  network: { definitions: () => definitionsOf(network), workflows: 5, warnings: ['admin-login'] },
  'registries-free': { definitions: () => definitionsOf(onFree), workflows: 6, warnings: ['admin-login'] },
  'registries-team': { definitions: () => definitionsOf(onTeam), workflows: 6, warnings: ['admin-login'] },
  'registries-enterprise': { definitions: () => definitionsOf(onEnterprise), workflows: 6, warnings: ['admin-login'] },
  workloads: { definitions: () => definitionsOf(workloads), workflows: 5, warnings: ['pod-security-lowered', 'admin-login'] },
};
