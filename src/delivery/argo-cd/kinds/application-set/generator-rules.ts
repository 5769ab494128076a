import { problem, type Problem } from '../../../../problems/problem';
import { generatorKinds, type ListElement } from './generators';
import type { LabelSelector } from '../common/label-selector';
import { pullRequestProviders } from './pull-request-generator';
import { scmProviders } from './scm-provider-generator';
import { partialRules, type AnySettings } from '../application/spec-rules';
import { atLeastOne, exactlyOne } from '../common/choices';
import { selectorRules } from '../common/selector-rules';

/** A generator. JavaScript callers may set any of these properties. */
interface AnyGenerator {
  readonly selector?: LabelSelector;
  readonly clusters?: { readonly selector?: LabelSelector };
  readonly clusterDecisionResource?: { readonly labelSelector?: LabelSelector };
  readonly list?: { readonly elements?: readonly ListElement[] };
  readonly git?: object;
  readonly scmProvider?: object;
  readonly pullRequest?: object;
  readonly matrix?: Combined;
  readonly merge?: Combined;
}

interface Combined {
  readonly generators: readonly object[];
}

/** Contradictions in a generator, and in the generators that it combines. */
export function generatorRules(generator: object, at: string, goTemplate: boolean): Problem[] {
  const { list, git, scmProvider, pullRequest, matrix, merge } = generator as AnyGenerator;
  return [
    ...exactlyOne(generator, generatorKinds, at, { several: 'each is a generator of its own', none: 'nothing would be generated' }),
    ...(list ? listRules(list, `${at}.list`, goTemplate) : []),
    ...(git
      ? exactlyOne(git, ['directories', 'files'], `${at}.git`, {
          several: 'Argo CD would ignore the files',
          none: 'nothing would be generated',
        })
      : []),
    ...(scmProvider ? providerRules(scmProvider, `${at}.scmProvider`, scmProviders) : []),
    ...(pullRequest ? providerRules(pullRequest, `${at}.pullRequest`, pullRequestProviders) : []),
    ...(matrix ? combinedRules(matrix, 'a matrix', `${at}.matrix`, goTemplate) : []),
    ...(merge ? combinedRules(merge, 'a merge', `${at}.merge`, goTemplate) : []),
    ...selectorsIn(generator, at),
    ...generatorKinds.flatMap((kind) => overrideRules((generator as Readonly<Record<string, unknown>>)[kind], `${at}.${kind}`)),
  ];
}

const selectorsIn = ({ selector, clusters, clusterDecisionResource }: AnyGenerator, at: string): Problem[] => [
  ...selectorRules(selector, `${at}.selector`),
  ...selectorRules(clusters?.selector, `${at}.clusters.selector`),
  ...selectorRules(clusterDecisionResource?.labelSelector, `${at}.clusterDecisionResource.labelSelector`),
];

/** Without Go templates, the values of an element and of its `values` must be texts: Argo CD rejects the whole set otherwise. */
function listRules(list: NonNullable<AnyGenerator['list']>, at: string, goTemplate: boolean): Problem[] {
  const isText = (key: string, value: unknown): boolean =>
    key === 'values'
      ? typeof value === 'object' && Object.values(value as object).every((each) => typeof each === 'string')
      : typeof value === 'string';
  return [
    ...atLeastOne(list, ['elements', 'elementsYaml'], at, 'nothing would be generated'),
    ...(goTemplate ? [] : (list.elements ?? [])).flatMap((element, index) =>
      Object.entries(element).flatMap(([key, given]) =>
        isText(key, given)
          ? []
          : [
              problem('wrong-type', `${at}.elements[${index}].${key}`, {
                given,
                expected: "a string, where 'goTemplate: true' is not set",
              }),
            ],
      ),
    ),
  ];
}

const providerRules = (options: object, at: string, providers: readonly string[]): Problem[] =>
  exactlyOne(options, providers, at, { several: 'Argo CD would ask one of them', none: 'nobody would be asked' });

function combinedRules({ generators }: Combined, what: string, at: string, goTemplate: boolean): Problem[] {
  const isRight = what === 'a matrix' ? generators.length === 2 : generators.length >= 2;
  return [
    ...(isRight
      ? []
      : [
          problem('wrong-count', `${at}.generators`, {
            what,
            given: generators.length,
            allowed: what === 'a matrix' ? 'two generators' : 'two generators or more',
          }),
        ]),
    ...generators.flatMap((generator, index) => generatorRules(generator, `${at}.generators[${index}]`, goTemplate)),
  ];
}

/** Problems in the template override of a generator. */
function overrideRules(options: unknown, at: string): Problem[] {
  const template = (options as { readonly template?: { readonly spec: AnySettings & { readonly destination: object } } } | undefined)
    ?.template;
  return template ? partialRules(template.spec, `${at}.template.spec`) : [];
}
