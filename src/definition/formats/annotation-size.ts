/** Maximum size of all annotations of an object, keys and values, as the API server counts it. */
export const mostAnnotationBytes = 256 * 1024;

/** Bytes of annotations, keys and values together. */
export const annotationBytes = (annotations: Readonly<Record<string, unknown>>): number =>
  Object.entries(annotations).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(String(value)), 0);
