import type { Problem } from '../problems/problem';

/** What was read from a file of a ledger, or why it cannot be read. */
export type Parsed<T> = { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: Problem };
