/** The little of it that is used here. */
interface Cel {
  evaluate(expression: string, values: object): unknown;
}

/** What an expression of the Common Expression Language says of values. It throws if the language does not know the expression. */
export const evaluateCel = (expression: string, values: object): unknown =>
  (require('@marcbachmann/cel-js') as Cel).evaluate(expression, values);
