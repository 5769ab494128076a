/**
 * JSON in the bytes that cdktf writes: keys sorted, two spaces, no line break at the end, and even an empty list over two lines.
 * A property that is undefined is left out.
 */
export function stableJson(value: unknown, indent = '\n'): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[${value.map((item) => inner + stableJson(item, inner)).join(',')}${indent}]`;
  const entries = Object.entries(value)
    .filter(([, property]) => property !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, property]) => `${inner}${JSON.stringify(key)}: ${stableJson(property, inner)}`);
  return `{${entries.join(',')}${indent}}`;
}
