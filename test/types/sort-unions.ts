/**
 * A message of the compiler with names in the order of the alphabet, in unions and in mapped types: the compiler's own order is
 * that in which it first met them, in whatever file that was.
 */
export const sortUnions = (message: string): string =>
  message
    .replace(/"[^"]+"(?: \| "[^"]+")+/g, (union) => union.split(' | ').sort().join(' | '))
    .replace(/(?:readonly [^;{}]+; )+(?=\})/g, (properties) =>
      properties
        .split(/(?<=; )/)
        .sort()
        .join(''),
    );
