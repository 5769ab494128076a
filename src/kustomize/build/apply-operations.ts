import { isMap } from '../../files/is-map';
import { ownValue, setOwn } from '../../data/set-own';
import type { PatchOperation } from '../operations';
import { CannotBuild } from './cannot-build';
import { keyOfToken } from '../../data/pointer-token';

/**
 * Applies JSON 6902 operations, as `operationsBetween` writes them. The given value stays as it is; the result shares with it what did not
 * change. Kustomize is more lenient than this: it adds what is to be replaced and is not there, for example.
 *
 * @param at the file with the operations.
 */
export const applyOperations = (value: unknown, operations: readonly PatchOperation[], at: string): unknown =>
  operations.reduce((current, operation) => {
    const keys = operation.path.split('/').slice(1);
    const impossible = (): never => {
      throw new CannotBuild(`'${at}' has the operation '${operation.op} ${operation.path}', which is not possible there`);
    };
    return keys.length > 0 ? changed(current, keys.map(keyOfToken), { ...operation, impossible }) : impossible();
  }, value);

interface Step extends PatchOperation {
  readonly impossible: () => never;
}

function changed(holder: unknown, [key, ...rest]: readonly string[], step: Step): unknown {
  if (Array.isArray(holder)) return changedList(holder, key!, rest, step);
  if (!isMap(holder)) return step.impossible();
  const copy = { ...holder };
  const isThere = Object.hasOwn(copy, key!);
  if (!isThere && (rest.length > 0 || step.op !== 'add')) return step.impossible();
  if (rest.length > 0) setOwn(copy, key!, changed(ownValue(copy, key!), rest, step));
  else if (step.op === 'remove') delete copy[key!];
  else setOwn(copy, key!, step.value);
  return copy;
}

function changedList(list: readonly unknown[], key: string, rest: readonly string[], step: Step): unknown[] {
  const isAdded = rest.length === 0 && step.op === 'add';
  const index = isAdded && key === '-' ? list.length : /^(?:0|[1-9][0-9]*)$/.test(key) ? Number(key) : Infinity;
  if (index > (isAdded ? list.length : list.length - 1)) return step.impossible();
  if (rest.length > 0) return list.with(index, changed(list[index], rest, step));
  return step.op === 'replace' ? list.with(index, step.value) : list.toSpliced(index, isAdded ? 0 : 1, ...(isAdded ? [step.value] : []));
}
