/** The relative path from one folder to another, as in a kustomization: `../../base`. Both paths are relative to one folder. */
export function pathBetween(from: string, to: string): string {
  const [start, end] = [`${from}/`, `${to}/`];
  const shared = sharedFolders(start, end);
  let upwards = '';
  for (let slash = start.indexOf('/', shared); slash >= 0; slash = start.indexOf('/', slash + 1)) upwards += '../';
  return `${upwards}${end.slice(shared)}`.slice(0, -1);
}

/** The length of the folders with which both paths begin. No list of folders is made, for speed. */
function sharedFolders(start: string, end: string): number {
  let shared = 0;
  for (;;) {
    const next = start.indexOf('/', shared) + 1;
    if (next === 0 || !end.startsWith(start.slice(shared, next), shared)) return shared;
    shared = next;
  }
}
