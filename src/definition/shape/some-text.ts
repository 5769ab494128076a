/** Whether any text in data passes a test, which also gets the text's key: a quick test, before the data is searched. */
export function someText(data: unknown, test: (text: string, key: string) => boolean, key = ''): boolean {
  if (typeof data === 'string') return test(data, key);
  if (typeof data !== 'object' || data === null) return false;
  for (const inner of Object.keys(data)) if (someText((data as Record<string, unknown>)[inner], test, inner)) return true;
  return false;
}
