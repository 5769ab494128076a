import { problem, type Problem } from '../../problems/problem';
import type { GitHubPlan } from '../platform-definition';
import { packageManagers } from '../service/checks-definition';
import { testAmongChecks, type WrittenSource } from '../source-of';
import type { ServiceRule } from './rule';

/** What a source says of its checks must fit together. */
export const sourceChecks: ServiceRule = (_, platform, source) =>
  source ? [...testsOnce(source), ...fitsLanguage(source), ...offeredByPlan(source, platform.definition?.github?.plan)] : [];

/** `test` is short for `checks.test`. */
const testsOnce = ({ layers }: WrittenSource): Problem[] =>
  layers
    .filter(({ source }) => typeof source.test === 'string' && testAmongChecks(source) !== undefined)
    .map(({ at }) =>
      problem('exclude-each-other', at, { keys: ['test', 'checks.test'], because: 'both are the command that tests the code' }),
    );

function fitsLanguage({ given: { language, packageManager, versions, install, sast }, place }: WrittenSource): Problem[] {
  const needing = { packageManager, versions, install, sast: sast === 'codeql' ? sast : undefined };
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

/** Without GitHub Code Security, CodeQL is for public repositories only. */
const offeredByPlan = ({ given: { sast, visibility }, place }: WrittenSource, plan: GitHubPlan | undefined): Problem[] =>
  sast === 'codeql' && visibility !== 'public' && plan === 'free'
    ? [
        problem('plan-lacks-feature', place('sast'), {
          plan,
          feature: 'GitHub Code Security, which CodeQL needs in repositories that are not public',
          needs: 'team or enterprise',
          instead: "leave 'sast' out, for Semgrep",
        }),
      ]
    : [];

const languagesWithSeveral = Object.entries(packageManagers).flatMap(([language, { length }]) => (length > 0 ? [language] : []));
