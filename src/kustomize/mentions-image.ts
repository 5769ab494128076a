/** Whether a value mentions one of these images, with a tag or without, at any depth. */
export function mentionsImage(value: unknown, images: readonly string[]): boolean {
  if (typeof value === 'string')
    return images.some((image) => value === image || value.startsWith(`${image}:`) || value.startsWith(`${image}@`));
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => mentionsImage(inner, images));
}
