import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';
import { syncOptionValues } from './sync-option';

const names = Object.keys(syncOptionValues);
const options = Object.entries(syncOptionValues).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));

/** A sync option. Argo CD silently ignores options that are not spelled exactly like this. */
export const syncOption: Format<string> = (value, at) => {
  if (options.includes(value)) return undefined;
  const [name] = value.split('=');
  const allowed = names.includes(name!) ? options.filter((option) => option.startsWith(`${name}=`)) : names.map((each) => `${each}=…`);
  return problem('unknown-sync-option', at, { given: value, allowed, known: options });
};
