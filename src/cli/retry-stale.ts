import { CannotRunError, isOfClass } from '../problems/user-error';
import { StaleCheckoutError } from '../writer/apply/stale-checkout-error';

const mostTries = 3;

/**
 * Tries again if another process has changed a checkout meanwhile.
 *
 * @param between what is done before the next try.
 * @throws CannotRunError if that happens again and again.
 */
export function retryStale<T>(command: 'plan' | 'apply', attempt: () => T, between?: () => void): T {
  for (let tries = 1; ; tries++) {
    try {
      return attempt();
    } catch (error) {
      if (!isOfClass(error, StaleCheckoutError)) throw error;
      if (tries === mostTries) throw new CannotRunError(`${error.message}: run 'charthouse ${command}' again`, { cause: error });
      between?.();
    }
  }
}
