import { string, oneOf, type Format, type ObjectShape, type Property, type ScalarShape } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/** Every key that any member of a union has. */
type KeyOf<T> = T extends unknown ? keyof T : never;

/** An object with exactly the properties of all members of `T`: a property more or less does not compile. */
export const shapeOf = <T>(what: string, properties: { readonly [K in KeyOf<T>]-?: Property }): ObjectShape => ({
  kind: 'object',
  what,
  properties,
});

/** How texts are read: as they stand, or as templates. */
export interface Texts {
  readonly format: (format: Format<string>) => Format<string>;
  readonly text: (format?: Format<string>) => ScalarShape;
  readonly choice: (...values: string[]) => ScalarShape;
}

/** Texts that mean what they say. */
export const asWritten: Texts = { format: (format) => format, text: string, choice: oneOf };

const untilFilledIn =
  (format: Format<string>): Format<string> =>
  (value, at) =>
    isTemplate(value) ? undefined : format(value, at);

/** Texts in which `{{ … }}` is filled in later: those that have it are left to that. */
export const asTemplate: Texts = {
  format: untilFilledIn,
  text: (format) => string(format && untilFilledIn(format)),
  choice: (...allowed) =>
    string(untilFilledIn((given, at) => (allowed.includes(given) ? undefined : problem('unknown-value', at, { given, allowed })))),
};

/** Whether something is filled in in a text. */
export const isTemplate = (text: string): boolean => text.includes('{{');
