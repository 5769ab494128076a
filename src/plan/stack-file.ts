import { stableJson } from '../data/stable-json';
import { isMap } from '../files/is-map';
import type { RepositoryLedger } from '../ledger/repository-ledger';

/** Older versions do not know `removed`. OpenTofu does since 1.7, and its `lifecycle` since 1.10. */
const oldestTerraform = '>= 1.7.0';

/**
 * A stack that also says which resources Terraform must forget without destroying them, even those that must not be destroyed at all.
 *
 * @param left addresses that are not in the stack.
 * @see https://developer.hashicorp.com/terraform/language/block/removed
 */
export function withRemoved(text: string, left: readonly string[]): string {
  const document = JSON.parse(text) as { readonly terraform?: object };
  return stableJson({
    ...document,
    // Terraform reads the address as it is: `${…}` around it would be an error.
    removed: left.map((from) => ({ from, lifecycle: { destroy: false } })),
    terraform: { ...document.terraform, required_version: oldestTerraform },
  });
}

/** The addresses in a stack; undefined if it cannot be read. Used where no ledger says more. */
export function addressesInStack(text: string): Pick<RepositoryLedger, 'resources' | 'left'> | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isMap(document)) return undefined;
  const { resource, removed } = document;
  return {
    resources: Object.entries(isMap(resource) ? resource : {}).flatMap(([type, byName]) =>
      Object.keys(isMap(byName) ? byName : {}).map((name) => `${type}.${name}`),
    ),
    left: (Array.isArray(removed) ? (removed as unknown[]) : []).flatMap((block) =>
      isMap(block) && typeof block.from === 'string' ? [block.from] : [],
    ),
  };
}
