/** The relative path from one folder to another, as in a kustomization: `../../base`. */
export function relativePath(from: string, to: string): string {
  // The beginning of the first part of the path that differs.
  let own = 0;
  for (let index = 0; index <= from.length && index <= to.length; index++) {
    if (endsName(from, index) && endsName(to, index)) own = index + 1;
    else if (from[index] !== to[index]) break;
  }
  const up = own > from.length ? '' : '../'.repeat(from.slice(own).split('/').length);
  return own > to.length ? up.slice(0, -1) : up + to.slice(own);
}

const endsName = (path: string, index: number): boolean => index === path.length || path[index] === '/';
