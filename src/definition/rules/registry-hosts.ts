import { given } from '../../data/entries';
import { elasticRegistry, registryHost } from '../../names/registries';
import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';

/** A login must be of the cloud whose registry it is for. */
export const registryHosts: PlatformRule = ({ definition: { registries } }) =>
  given(registries).flatMap(([registry]) =>
    elasticRegistry(registryHost(registry))
      ? []
      : problem('registry-of-another-cloud', `platform.registries.${registry}`, {
          registry,
          login: 'a role of AWS',
          allowed: ['<account>.dkr.ecr.<region>.amazonaws.com'],
        }),
  );
