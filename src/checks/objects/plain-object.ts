import { plainData } from '../../data/plain-data';
import { notPlainData } from '../../definition/shape/not-plain-data';
import type { Manifest } from '../../files/manifest';
import type { Problem } from '../../problems/problem';

/** An object must be plain data that JSON can represent. YAML would write something else for a function or for NaN. */
export const plainObject = (object: Manifest): Problem[] =>
  notPlainData(plainData(object, '', { json: true }).problems.map((found) => ({ ...found, at: found.at.replace(/^\./, '') })));
