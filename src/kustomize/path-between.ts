/** The relative path from one folder to another, as in a kustomization: `../../base`. Both paths are relative to one folder. */
export function pathBetween(from: string, to: string): string {
  const [start, end] = [from.split('/'), to.split('/')];
  let common = 0;
  while (common < start.length && common < end.length && start[common] === end[common]) common++;
  const upwards = start.slice(common).fill('..');
  return [...upwards, ...end.slice(common)].join('/');
}
