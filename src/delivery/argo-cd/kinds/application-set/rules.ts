import { problem, type Problem } from '../../../../problems/problem';
import type { ApplicationSetProps, ApplicationSetStrategy } from './props';
import { applicationRules, partialRules, type AnySettings } from '../application/spec-rules';
import { applicationSetShape } from './shape';
import { checkForm } from '../../../../definition/shape/check-form';
import { atLeastOne } from '../common/choices';
import { generatorRules } from './generator-rules';
import { wrongWithGoTemplate } from '../../../../definition/formats/go-template';
import { wrongWithPlainTemplate } from './plain-template';
import { templateRules } from '../common/template-rules';

/** The spec of a set. JavaScript callers may set any of these properties. */
interface AnySet {
  readonly goTemplate?: boolean;
  readonly goTemplateOptions?: readonly string[];
  readonly templatePatch?: string;
  readonly template: { readonly spec: AnySettings & { readonly destination: object } };
  readonly generators: readonly object[];
  readonly strategy?: ApplicationSetStrategy;
  readonly ignoreApplicationDifferences?: readonly object[];
}

/** Checks an ApplicationSet, as far as this is possible without rendering its templates. */
export const checkApplicationSet = checkForm<ApplicationSetProps>(
  applicationSetShape,
  ({ spec }, at) => goTemplateRules(spec as AnySet, `${at}.spec`),
  ({ spec }, at) => textRules(spec as AnySet, `${at}.spec`),
  ({ spec }, at) => applicationsRules(spec as AnySet, `${at}.spec`),
  ({ spec: { generators, goTemplate } }, at) =>
    generators.flatMap((generator, index) => generatorRules(generator, `${at}.spec.generators[${index}]`, goTemplate === true)),
);

const goTemplateRules = ({ goTemplate, goTemplateOptions, templatePatch }: AnySet, at: string): Problem[] =>
  Object.entries({ goTemplateOptions, templatePatch }).flatMap(([property, given]) =>
    given === undefined || goTemplate ? [] : [problem('without-effect', at, { property, needs: 'goTemplate: true' })],
  );

/** Texts of the template itself. Texts of generators are only rendered after another generator. */
function textRules({ goTemplate, template, templatePatch }: AnySet, at: string): Problem[] {
  const wrongWith = goTemplate ? wrongWithGoTemplate : wrongWithPlainTemplate;
  return [
    ...templateRules(template, `${at}.template`, wrongWith),
    ...(goTemplate ? templateRules(templatePatch, `${at}.templatePatch`, wrongWith) : []),
  ];
}

function applicationsRules({ template, templatePatch, strategy, ignoreApplicationDifferences = [] }: AnySet, at: string): Problem[] {
  const place = `${at}.template.spec`;
  return [
    // The patch may add what the template lacks.
    ...(templatePatch === undefined ? applicationRules(template.spec, place) : partialRules(template.spec, place)),
    ...(strategy ? strategyRules(strategy, `${at}.strategy`) : []),
    ...ignoreApplicationDifferences.flatMap((difference, index) =>
      atLeastOne(
        difference,
        ['jsonPointers', 'jqPathExpressions'],
        `${at}.ignoreApplicationDifferences[${index}]`,
        'no field would be ignored',
      ),
    ),
  ];
}

function strategyRules({ type, rollingSync, deletionOrder }: ApplicationSetStrategy, at: string): Problem[] {
  if (type === 'RollingSync') return rollingSync ? [] : [problem('missing-key', at, { key: 'rollingSync' })];
  const needs = "type: 'RollingSync'";
  return [
    ...(rollingSync ? [problem('without-effect', at, { property: 'rollingSync', needs })] : []),
    ...((deletionOrder as string | undefined) === 'Reverse' ? [problem('without-effect', at, { property: 'deletionOrder', needs })] : []),
  ];
}
