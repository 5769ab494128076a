import { plainData } from '../../data/plain-data';
import { notPlainData } from '../../definition/shape/not-plain-data';
import type { Manifest } from '../../files/manifest';
import type { Problem } from '../../problems/problem';

/** An object is data that JSON can say: what YAML would write of a function, or of what is no number, is no value of the user's. */
export const plainObject = (object: Manifest): Problem[] =>
  notPlainData(plainData(object, '', { json: true }).problems.map((found) => ({ ...found, at: found.at.replace(/^\./, '') })));
