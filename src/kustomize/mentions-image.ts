/** What may follow the name of an image: its tag, its digest, or nothing. */
const endsName = new Set([':', '@', undefined]);

/** Whether a value contains one of these images, with or without a tag, at any depth. */
export function mentionsImage(value: unknown, images: readonly string[]): boolean {
  if (typeof value === 'string') return isOneOf(images, value);
  if (typeof value !== 'object' || value === null) return false;
  for (const key in value) if (mentionsImage((value as Record<string, unknown>)[key], images)) return true;
  return false;
}

function isOneOf(images: readonly string[], text: string): boolean {
  for (const image of images) if (text.startsWith(image) && endsName.has(text[image.length])) return true;
  return false;
}
