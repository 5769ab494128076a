/** Every image that is run by a list of containers, at any depth: where Kustomize looks for images, too. */
export function imagesOf(value: unknown): string[] {
  const images: string[] = [];
  visit(value, images);
  return images;
}

function visit(value: unknown, images: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'containers' || key === 'initContainers') && Array.isArray(inner)) {
      for (const container of inner as { image?: unknown }[]) if (typeof container?.image === 'string') images.push(container.image);
    }
    visit(inner, images);
  }
}
