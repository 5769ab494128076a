import type { Problem } from '../problems/problem';

/** The value of a ledger file, or the problem why it cannot be parsed. */
export type Parsed<T> = { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: Problem };
