/** All images in lists of containers, at any depth. Kustomize looks for images in the same places. */
export function imagesOf(value: unknown): string[] {
  const images: string[] = [];
  visit(value, images);
  return images;
}

function visit(value: unknown, images: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) visit(item, images);
    return;
  }
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner !== 'object') continue;
    if ((key === 'containers' || key === 'initContainers') && Array.isArray(inner)) {
      for (const container of inner as { image?: unknown }[]) if (typeof container?.image === 'string') images.push(container.image);
    }
    visit(inner, images);
  }
}
