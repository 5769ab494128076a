import { givenByName } from '../../data/entries';
import { problem, type At, type Problem } from '../../problems/problem';
import type { WaivableCode } from '../../problems/waiver';
import { inPlatform } from '../shape/definition-place';
import { sourceOf } from '../source-of';
import type { WaiversDefinition } from '../waiver-definition';
import type { PlatformRule, ServiceRule } from './rule';

/** Warnings about code of others that could change, or about machines that others could change. */
const notWaivable: readonly WaivableCode[] = ['image-without-digest', 'self-hosted-in-public'];

/** A strict supply chain has no exceptions for all services. */
export const strictPlatform: PlatformRule = ({ definition }) =>
  definition.supplyChain === 'strict' ? waived(definition, (name) => inPlatform('waivers', name)) : [];

/** A strict supply chain has no exceptions for a service. */
export const strictService: ServiceRule = (service, platform) => {
  if (platform.definition?.supplyChain !== 'strict') return [];
  const source = sourceOf(service, platform);
  const { language, sast, checks } = source?.given ?? {};
  return [
    ...(language !== undefined && sast === null
      ? [
          problem('supply-chain-strict', source!.place('sast'), {
            what: 'the search for vulnerable code is switched off',
            property: 'sast',
          }),
        ]
      : []),
    ...(language !== undefined && checks?.vulnerabilities === null
      ? [
          problem('supply-chain-strict', source!.placeOfEntry('checks', 'vulnerabilities'), {
            what: 'the search for known vulnerabilities is switched off',
            property: 'vulnerabilities',
          }),
        ]
      : []),
    ...waived(service.definition, (name) => `services.${service.name}.waivers.${name}`),
  ];
};

const waived = ({ waivers }: WaiversDefinition, place: (name: string) => At): Problem[] =>
  givenByName(waivers)
    .filter(([, waiver]) => notWaivable.includes(waiver.problem))
    .map(([name, waiver]) =>
      problem('supply-chain-strict', place(name), { what: `the warning '${waiver.problem}' is waived`, property: name }),
    );
