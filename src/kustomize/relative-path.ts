/** The way from one folder to another, as a kustomization names it: `../../base`. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/');
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}
