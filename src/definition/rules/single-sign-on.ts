import { problem, type Problem } from '../../problems/problem';
import type { PlatformRule } from './rule';
import type { ArgoCdDefinition } from '../platform/argo-cd-definition';

/** Single sign-on must be complete, so that nobody is locked out: it disables the login of `admin`. */
export const singleSignOn: PlatformRule = ({ definition: { argoCd } }) => {
  const given = (['oidc', 'dex'] as const).filter((key) => argoCd?.[key]);
  if (!argoCd || given.length === 0) return [];
  const because = 'Argo CD asks one of them alone';
  return [
    ...(given.length > 1 ? [problem('exclude-each-other', 'platform.argoCd', { keys: given, because })] : []),
    ...(['url', 'adminGroups'] as const)
      .filter((key) => !argoCd[key])
      .map((key) => problem('missing-key', 'platform.argoCd', { key, otherwise: `leave '${given[0]}' out` })),
    ...clientOf(argoCd),
    ...connectorsOf(argoCd),
  ];
};

function clientOf({ oidc }: ArgoCdDefinition): Problem[] {
  if (!oidc) return [];
  const scopes = oidc.requestedScopes;
  return [
    ...(oidc.clientSecret || oidc.enablePKCEAuthentication
      ? []
      : [problem('missing-key', 'platform.argoCd.oidc', { key: 'clientSecret', otherwise: "set 'enablePKCEAuthentication'" })]),
    ...(scopes && !scopes.includes('openid')
      ? [problem('missing-key', 'platform.argoCd.oidc.requestedScopes', { key: 'openid', otherwise: "leave 'requestedScopes' out" })]
      : []),
  ];
}

/** Dex keeps only one connector with the same ID. */
const connectorsOf = ({ dex }: ArgoCdDefinition): Problem[] =>
  (dex?.connectors ?? []).flatMap(({ id }, index, all) =>
    all.findIndex((other) => other.id === id) === index
      ? []
      : [problem('given-twice', `platform.argoCd.dex.connectors[${index}].id`, { what: 'connector', name: id })],
  );
