import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** What kubeseal gives: base64. It is shown to nobody, since it may be the secret itself. */
export const ciphertext: Format<string> = (value, at) =>
  /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$|^(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)$/.test(value)
    ? undefined
    : problem('invalid-ciphertext', at, undefined);
