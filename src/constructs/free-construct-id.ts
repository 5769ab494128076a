import type { Construct } from 'constructs';

/**
 * An id that `constructs` takes for any name at all: a wrong name, or a second construct of one name, is to become a problem among the
 * others, and to end nothing.
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
