import type { Construct } from 'constructs';

/**
 * A construct ID that `constructs` accepts for any name. Wrong and duplicate names must be reported together with all other problems, so
 * they must not throw here.
 */
export function freeConstructId(scope: Construct, kind: 'platform' | 'service', name: unknown): string {
  const id = `${kind}-${nameText(name)}`;
  let free = id;
  for (let again = 2; scope.node.tryFindChild(free); again++) free = `${id} (${again})`;
  return free;
}

function nameText(name: unknown): string {
  try {
    return String(name);
  } catch {
    return typeof name;
  }
}
