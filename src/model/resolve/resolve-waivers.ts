import { givenByName } from '../../data/entries';
import type { WaiversDefinition } from '../../definition/waiver-definition';
import type { Given } from '../../definition/given';
import type { DefinitionPlace } from '../../definition/shape/definition-place';
import type { Waiver } from '../../problems/waiver';

/**
 * The waivers of a definition, by name.
 *
 * @param place the place of the definition.
 * @param within the place whose warnings they waive; undefined for all.
 */
export const resolveWaivers = (
  { waivers }: Given<WaiversDefinition>,
  place: DefinitionPlace,
  within: string | undefined,
): readonly Waiver[] =>
  givenByName(waivers).map(([name, { problem, given, until }]) => ({
    at: place.inside('waivers').inside(name),
    within,
    problem,
    given,
    until,
  }));
