import { acceptableCodes } from '../ledger/rules/unsafe-rules';
import { quote } from '../problems/text';
import { CannotRunError } from '../problems/user-error';

/** Only unsafe changes can be accepted. @throws CannotRunError for any other code. */
export function assertAcceptable(codes: readonly string[]): void {
  for (const code of codes) {
    if (!acceptableCodes.includes(code))
      throw new CannotRunError(`${quote(code)} is no problem that can be accepted: there are ${acceptableCodes.join(', ')}`);
  }
}
