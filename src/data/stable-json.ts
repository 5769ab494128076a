/**
 * JSON as cdktf writes it: keys sorted, two spaces, no line break at the end, and an empty list on two lines. Properties that are undefined
 * are omitted.
 */
export function stableJson(value: unknown, indent = '\n'): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  return Array.isArray(value) ? `[${items(value, inner)}${indent}]` : `{${properties(value as Record<string, unknown>, inner)}${indent}}`;
}

const items = (list: readonly unknown[], indent: string): string => list.map((item) => indent + stableJson(item, indent)).join(',');

function properties(map: Readonly<Record<string, unknown>>, indent: string): string {
  let text = '';
  for (const key of Object.keys(map).sort()) {
    const value = map[key];
    if (value !== undefined) text += `${text && ','}${indent}${JSON.stringify(key)}: ${stableJson(value, indent)}`;
  }
  return text;
}
