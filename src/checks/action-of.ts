import { Commented } from '../files/yaml';
import { asMap } from './check';

/** The action that a step of a generated workflow runs, without its commit. A step with a script has none. */
export function actionOf(step: unknown): string | undefined {
  const { uses } = asMap(step);
  return uses instanceof Commented ? String(uses.value).split('@', 1)[0] : undefined;
}
