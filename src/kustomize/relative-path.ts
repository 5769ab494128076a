/** The way from one folder to another, as a kustomization names it: `../../base`. */
export function relativePath(from: string, to: string): string {
  // Where the name of the first folder begins that they do not share.
  let own = 0;
  for (let index = 0; index <= from.length && index <= to.length; index++) {
    if (endsName(from, index) && endsName(to, index)) own = index + 1;
    else if (from[index] !== to[index]) break;
  }
  const up = own > from.length ? '' : '../'.repeat(from.slice(own).split('/').length);
  return own > to.length ? up.slice(0, -1) : up + to.slice(own);
}

const endsName = (path: string, index: number): boolean => index === path.length || path[index] === '/';
