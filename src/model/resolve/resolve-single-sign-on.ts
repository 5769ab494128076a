import { gitHubConnectorProperties } from '../../definition/platform/single-sign-on-shape';
import type { ArgoCdDefinition } from '../../definition/platform/argo-cd-definition';
import type { DexDefinition, OidcDefinition } from '../../definition/platform/single-sign-on-definition';
import type { Given } from '../../definition/given';
import { unique } from '../../data/entries';
import type { SingleSignOnModel } from '../types/platform-model';

/** The identity provider, if people do not log in to Argo CD itself. */
export function resolveSingleSignOn(
  { oidc, dex, adminGroups: groups }: Given<ArgoCdDefinition>,
  url: string | undefined,
): SingleSignOnModel | undefined {
  const adminGroups = unique(groups ?? []);
  if (oidc) return { key: 'oidc.config', config: oidc, callback: `${url}/auth/callback`, secretKeys: secretKeys([oidc]), adminGroups };
  if (!dex) return undefined;
  const clients = dex.connectors.map(({ config }) => config);
  return { key: 'dex.config', config: dexConfig(dex), callback: `${url}/api/dex/callback`, secretKeys: secretKeys(clients), adminGroups };
}

/** By default, Dex uses the names of teams; a platform uses their slugs. */
const dexConfig = ({ connectors }: DexDefinition): DexDefinition => ({
  connectors: connectors.map(({ type, id, name, config }) => ({
    type,
    id,
    name,
    config: { ...config, teamNameField: config.teamNameField ?? gitHubConnectorProperties.teamNameField.default },
  })),
});

const secretKeys = (clients: readonly Pick<OidcDefinition, 'clientID' | 'clientSecret' | 'cliClientID'>[]): string[] =>
  unique(
    clients
      .flatMap(({ clientID, clientSecret, cliClientID }) => [clientID, clientSecret, cliClientID])
      .flatMap((each) => (each?.startsWith('$') ? [each.slice(1)] : [])),
  );
