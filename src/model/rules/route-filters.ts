import { groupBy } from '../../data/group-by';
import { problem, type Problem } from '../../problems/problem';
import type { Place } from '../place';
import type { RouteFiltersModel } from '../types/route-model';

/** What the Gateway API rejects in the lists of filters. */
export const wrongFilters = ({ requestHeaderModifier, responseHeaderModifier, cors }: RouteFiltersModel, at: Place): Problem[] => [
  ...wrongHeaders(requestHeaderModifier, (...path) => at('requestHeaderModifier', ...path)),
  ...wrongHeaders(responseHeaderModifier, (...path) => at('responseHeaderModifier', ...path)),
  ...wrongCors(cors, (...path) => at('cors', ...path)),
];

/** Names of headers have no case: the Gateway uses the first of equal ones. */
const wrongHeaders = (modifier: RouteFiltersModel['requestHeaderModifier'], at: Place): Problem[] => {
  const lists = { set: Object.keys(modifier?.set ?? {}), add: Object.keys(modifier?.add ?? {}), remove: modifier?.remove ?? [] };
  return Object.entries(lists).flatMap(([list, headers]) => {
    const names = headers.map((name) => name.toLowerCase());
    return wrongSet(names, { what: 'header', list, most: 16 }, at);
  });
};

const mostOfCors = { allowOrigins: 64, allowMethods: 9, allowHeaders: 64, exposeHeaders: 64 } as const;
type CorsList = keyof typeof mostOfCors;

/** The lists are sets, and `*` stands alone. */
function wrongCors(cors: RouteFiltersModel['cors'], at: Place): Problem[] {
  if (!cors) return [];
  return (Object.keys(mostOfCors) as CorsList[]).flatMap((list): Problem[] => {
    const items: readonly string[] = cors[list] ?? [];
    return [
      ...wrongSet(items, { what: `item of '${list}'`, list, most: mostOfCors[list] }, at),
      ...(items.includes('*') ? besideAll(list, items, cors.allowCredentials ?? false, at) : []),
    ];
  });
}

function besideAll(list: CorsList, items: readonly string[], withCredentials: boolean, at: Place): Problem[] {
  if (list === 'exposeHeaders') {
    return withCredentials
      ? [
          problem('exclude-each-other', [at(list), at('allowCredentials')], {
            keys: ['*', 'allowCredentials'],
            because: 'for requests with credentials, browsers read * as the name of a header',
          }),
        ]
      : [];
  }
  const others = items.filter((item) => item !== '*');
  return others.length > 0
    ? [problem('exclude-each-other', at(list), { keys: ['*', ...others], because: '* stands for all of them' })]
    : [];
}

interface SetLimits {
  /** What an item is. */
  readonly what: string;
  /** The property. */
  readonly list: string;
  readonly most: number;
}

/** A list without equal items, of at most so many. */
function wrongSet(items: readonly string[], { what, list, most }: SetLimits, at: Place): Problem[] {
  const twice = [...groupBy(items, (item) => item).values()].filter(({ length }) => length > 1);
  return [
    ...twice.map(([name]) => problem('given-twice', at(list), { what, name: name! })),
    ...(items.length > most
      ? [problem('wrong-count', at(list), { what: `'${list}'`, given: items.length, allowed: `at most ${most}` })]
      : []),
  ];
}
