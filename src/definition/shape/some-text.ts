/** Whether any text in data passes a test, given the key that it stands under: a quick look, before somebody walks through it with care. */
export function someText(data: unknown, test: (text: string, key: string) => boolean, key = ''): boolean {
  if (typeof data === 'string') return test(data, key);
  if (typeof data !== 'object' || data === null) return false;
  for (const inner of Object.keys(data)) if (someText((data as Record<string, unknown>)[inner], test, inner)) return true;
  return false;
}
