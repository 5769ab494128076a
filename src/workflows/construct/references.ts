/** What an expression reads of other jobs, of steps, and of the matrix. */
export interface ContextReference {
  readonly context: 'needs' | 'steps' | 'matrix';
  /** ID of the job or the step, or the key of the matrix. */
  readonly name: string;
  /** @default - another property than an output */
  readonly output?: string;
}

/** The references in a text: in its expressions, or everywhere if it is one itself. */
export function contextReferences(text: string, isExpression: boolean): ContextReference[] {
  const sources = isExpression && !text.includes('${{') ? [text] : [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, source]) => source!);
  return sources.flatMap((source) =>
    [...source.replace(/'(?:[^']|'')*'/g, "''").matchAll(/(?<![\w.-])(needs|steps|matrix)\.([\w-]+)(?:\.outputs\.([\w-]+))?/g)].map(
      ([, context, name, output]) => ({ context: context as ContextReference['context'], name: name!, output }),
    ),
  );
}

/** The texts in a part of a workflow, with their places, and whether they are expressions without `${{ }}`. */
export function textsIn(value: unknown, at: string, isExpression = false): { text: string; at: string; isExpression: boolean }[] {
  if (typeof value === 'string') return [{ text: value, at, isExpression }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`, key === 'if'));
}
