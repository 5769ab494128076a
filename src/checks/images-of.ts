/** Every image that is run by a list of containers, at any depth: where Kustomize looks for images, too. */
export function imagesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(imagesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own =
      (key === 'containers' || key === 'initContainers') && Array.isArray(inner)
        ? inner.flatMap((container: { image?: unknown }) => (typeof container?.image === 'string' ? [container.image] : []))
        : [];
    return [...own, ...imagesOf(inner)];
  });
}
