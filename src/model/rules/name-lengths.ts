import { dnsLabel } from '../../definition/formats/names';
import { problem } from '../../problems/problem';
import type { ServiceModelRule } from '../check-model';

/** Namespaces and the names of Applications become labels, which have at most this many characters. */
const limit = 63;

/** Names that the model makes of others still fit where they go. */
export const nameLengths: ServiceModelRule = ({ name: service, deployments }) =>
  deployments.flatMap(({ environment, namespace, applications }) => {
    const at = `services.${service}`;
    const names = [{ what: 'namespace', name: namespace }, ...applications.map(({ name }) => ({ what: 'Application', name }))];
    return names.flatMap(({ what, name }) => {
      if (name.length > limit) return [problem('name-too-long', at, { name, what, limit })];
      const wrong = dnsLabel(name, `platform.environments.${environment.name}.namespace`);
      return wrong ? [wrong] : [];
    });
  });
