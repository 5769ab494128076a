import { problem, type Problem } from '../../problems/problem';
import { packageManagers } from '../service/checks-definition';
import { sourceOf, testAmongChecks, type WrittenSource } from '../source-of';
import type { ServiceRule } from './rule';

/** What a source says of its checks must fit together. */
export const sourceChecks: ServiceRule = (service, platform) => {
  const source = sourceOf(service, platform);
  return source ? [...testsOnce(source), ...fitsLanguage(source)] : [];
};

/** `test` is short for `checks.test`. */
const testsOnce = ({ layers }: WrittenSource): Problem[] =>
  layers
    .filter(({ source }) => typeof source.test === 'string' && testAmongChecks(source) !== undefined)
    .map(({ at }) =>
      problem('exclude-each-other', at, { keys: ['test', 'checks.test'], because: 'both are the command that tests the code' }),
    );

function fitsLanguage({ given: { language, packageManager, install }, place }: WrittenSource): Problem[] {
  const needing = { packageManager, install };
  if (language === undefined) {
    return Object.entries(needing)
      .filter(([, value]) => value !== undefined)
      .map(([property]) =>
        problem('property-needs-another', place(property as keyof typeof needing), { property, needed: ["'language'"] }),
      );
  }
  if (packageManager === undefined || packageManagers[language].includes(packageManager)) return [];
  return packageManagers[language].length > 0
    ? [problem('unknown-value', place('packageManager'), { given: packageManager, allowed: packageManagers[language] })]
    : [
        problem('property-needs-another', place('packageManager'), {
          property: 'packageManager',
          needed: languagesWithSeveral.map((each) => `language: '${each}'`),
        }),
      ];
}

const languagesWithSeveral = Object.entries(packageManagers).flatMap(([language, { length }]) => (length > 0 ? [language] : []));
