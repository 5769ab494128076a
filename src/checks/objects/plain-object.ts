import { checkShape } from '../../definition/shape/check-shape';
import { any } from '../../definition/shape/shape';
import type { Manifest } from '../../files/manifest';
import type { Problem } from '../../problems/problem';

const nothingDeclared = { cluster: undefined, environment: undefined, team: undefined, 'sync-window': undefined };

/** An object is data that JSON can say: what YAML would write of a function, or of what is no number, is no value of the user's. */
export const plainData = (object: Manifest): Problem[] =>
  checkShape(any(), object, '', nothingDeclared).map((found) => ({ ...found, at: found.at.map((place) => place.replace(/^\./, '')) }));
