import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';
import { readGlob } from '../../read-glob';

/** A glob as {@link readGlob} reads it, without mistakes. */
export const argoGlob: Format<string> = (value, at) => invalid(value, at, readGlob(value).mistake);

/** An {@link argoGlob} without any `!`, for lists that cannot deny. */
export const plainGlob: Format<string> = (value, at) =>
  value.includes('!') ? invalid(value, at, '! is not possible here') : argoGlob(value, at);

/** An {@link argoGlob} with an optional leading `!`, which negates it. */
export const deniableGlob: Format<string> = (value, at) =>
  value === '!*' ? invalid(value, at, 'it denies everything') : invalid(value, at, readGlob(value.replace(/^!/, '')).mistake);

const invalid = (given: string, at: string, reason: string | undefined) =>
  reason === undefined ? undefined : problem('invalid-glob', at, { given, reason });
