import { oneOf, string, stringAs, type Format, type ScalarShape } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/** How texts are checked: as plain texts, or as templates. */
export interface Texts {
  readonly format: (format: Format<string>) => Format<string>;
  readonly text: (format?: Format<string>) => ScalarShape<string>;
  readonly choice: <const V extends string>(...values: V[]) => ScalarShape<V>;
}

/** Plain texts. */
export const asWritten: Texts = { format: (format) => format, text: string, choice: oneOf };

const untilFilledIn =
  (format: Format<string>): Format<string> =>
  (value, at) =>
    isTemplate(value) ? undefined : format(value, at);

/** One of some texts. */
export const among =
  (...allowed: string[]): Format<string> =>
  (given, at) =>
    allowed.includes(given) ? undefined : problem('unknown-value', at, { given, allowed });

/** Templates: a text with `{{ … }}` is not checked, because its value is not known yet. */
export const asTemplate: Texts = {
  format: untilFilledIn,
  text: (format) => string(format && untilFilledIn(format)),
  choice: (...allowed) => stringAs(untilFilledIn(among(...allowed))),
};

export const isTemplate = (text: string): boolean => text.includes('{{');
