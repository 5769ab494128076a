import { groupBy } from '../../data/group-by';
import { problem, type Problem } from '../../problems/problem';
import type { Place } from '../place';
import type { RouteFiltersModel } from '../types/route-model';

/** The limits of the Gateway API. */
const most = { allowOrigins: 64, allowMethods: 9, allowHeaders: 64, exposeHeaders: 64 } as const;

/** What the Gateway API rejects in a CORS filter: its lists are sets, and `*` stands alone. */
export function wrongCors(cors: RouteFiltersModel['cors'], at: Place): Problem[] {
  if (!cors) return [];
  return (Object.keys(most) as (keyof typeof most)[]).flatMap((property): Problem[] => {
    const items: readonly string[] = cors[property] ?? [];
    const twice = [...groupBy(items, (item) => item).values()].filter(({ length }) => length > 1);
    return [
      ...twice.map(([name]) => problem('given-twice', at(property), { what: `item of '${property}'`, name: name! })),
      ...(items.length > most[property]
        ? [problem('wrong-count', at(property), { what: `'${property}'`, given: items.length, allowed: `at most ${most[property]}` })]
        : []),
      ...(items.includes('*') ? besideAll(property, items, cors.allowCredentials ?? false, at) : []),
    ];
  });
}

function besideAll(property: keyof typeof most, items: readonly string[], withCredentials: boolean, at: Place): Problem[] {
  if (property === 'exposeHeaders') {
    return withCredentials
      ? [
          problem('exclude-each-other', [at(property), at('allowCredentials')], {
            keys: ['*', 'allowCredentials'],
            because: 'for requests with credentials, browsers read * as the name of a header',
          }),
        ]
      : [];
  }
  const others = items.filter((item) => item !== '*');
  return others.length > 0
    ? [problem('exclude-each-other', at(property), { keys: ['*', ...others], because: '* stands for all of them' })]
    : [];
}
