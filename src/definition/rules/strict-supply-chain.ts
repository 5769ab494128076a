import { givenByName, unique } from '../../data/entries';
import { problem, type At, type Problem } from '../../problems/problem';
import type { WaivableCode } from '../../problems/waiver';
import type { JsonPatchOperation } from '../service/extension-definition';
import { inPlatform } from '../shape/definition-place';
import type { WrittenSource } from '../source-of';
import type { WaiversDefinition } from '../waiver-definition';
import type { PlatformRule, ServiceRule } from './rule';

/** Warnings about code of others that could change, or about machines that others could change. */
const notWaivable: readonly WaivableCode[] = ['image-without-digest', 'self-hosted-in-public'];

/** A strict supply chain has no exceptions for all services. */
export const strictPlatform: PlatformRule = ({ definition }) =>
  definition.supplyChain === 'strict' ? waived(definition, (name) => inPlatform('waivers', name)) : [];

/** A strict supply chain has no exceptions for a service. */
export const strictService: ServiceRule = (service, platform, source) => {
  if (platform.definition?.supplyChain !== 'strict') return [];
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
    ...(source ? patched(source) : []),
    ...waived(service.definition, (name) => `services.${service.name}.waivers.${name}`),
  ];
};

/** The jobs between an image and its promotion, in repositories of one service and of several. */
const ofImages = /(?:^|-)(?:image|verify|release|promote)(?:_|$)/;

/** A patch could take out any step. */
const patched = ({ given: { jsonPatches }, placeOfEntry }: WrittenSource): Problem[] =>
  givenByName(jsonPatches).flatMap(([name, { operations }]) =>
    unique(operations.flatMap(jobsIn))
      .filter((job) => ofImages.test(job))
      .map((job) =>
        problem('supply-chain-strict', placeOfEntry('jsonPatches', name), { what: `a JSON patch changes job '${job}'`, property: name }),
      ),
  );

/** The jobs that an operation changes. One on all jobs changes that of an image, too. */
const jobsIn = ({ path, from }: JsonPatchOperation): string[] =>
  [path, ...(from === undefined ? [] : [from])].flatMap((pointer) => {
    const [, top = 'jobs', job = 'image'] = pointer.split('/');
    return top === 'jobs' ? [job] : [];
  });

const waived = ({ waivers }: WaiversDefinition, place: (name: string) => At): Problem[] =>
  givenByName(waivers)
    .filter(([, waiver]) => notWaivable.includes(waiver.problem))
    .map(([name, waiver]) =>
      problem('supply-chain-strict', place(name), { what: `the warning '${waiver.problem}' is waived`, property: name }),
    );
