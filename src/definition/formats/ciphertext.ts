import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** Ciphertext of kubeseal: base64. Problems do not show the value, because it may be the secret itself. */
export const ciphertext: Format<string> = (value, at) =>
  /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$|^(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)$/.test(value)
    ? undefined
    : problem('invalid-ciphertext', at, undefined);
