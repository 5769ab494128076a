import type { Definitions } from '../src/definition/definitions';
import { isSharedByService } from '../src/model/resolve/further-workloads';
import { render } from '../src/render';
import { definitionOf, type GeneratedService } from './arbitrary/arbitrary-service';
import { arbitraryPlatform, foreign, hub, trySoundService } from './arbitrary/sound-services';

/** What a service must say itself. */
const own = new Set(['team', 'images', 'imageFields', 'extend', 'environments', 'waivers']);

/** Whether it has further workloads, in any environment. */
const hasFurtherWorkloads = (definition: object): boolean => /"workloads":\{"/.test(JSON.stringify(definition));

/** Whether the defaults of a team can say the same: further workloads take over what a workload has there. */
const isDefault = (property: string, definition: GeneratedService['definition']): boolean =>
  !own.has(property) && (!hasFurtherWorkloads(definition) || isSharedByService(property));

/** The service, and the same service with everything in the defaults of its team that can be there. */
function bothWays(service: GeneratedService): { readonly inService: Definitions; readonly inTeam: Definitions; readonly moved: number } {
  const entries = Object.entries(definitionOf(service));
  const [moved, kept] = [true, false].map((isMoved) =>
    Object.fromEntries(entries.filter(([property]) => isDefault(property, service.definition) === isMoved)),
  );
  const written = arbitraryPlatform();
  const { teams } = written.definition;
  const others = [hub, foreign];
  const named = (definition: object) => ({ name: service.name, definition: definition as never });
  return {
    inService: { platform: written, services: [...others, named(definitionOf(service))] },
    inTeam: {
      platform: {
        ...written,
        definition: { ...written.definition, teams: { ...teams, payments: { ...teams.payments, defaults: moved } } },
      },
      services: [...others, named(kept!)],
    },
    moved: Object.keys(moved!).length,
  };
}

describe('properties of any service', () => {
  it('render to the same in the defaults of its team', () => {
    let compared = 0;
    let moved = 0;
    for (let seed = 7; compared < 60; seed++) {
      const service = trySoundService('shop', seed);
      if (!service) continue;
      const written = bothWays(service);
      const [inService, inTeam] = [written.inService, written.inTeam].map((each) => render(each));
      expect(inTeam!.problems).toEqual([]);
      expect(Object.fromEntries(inTeam!.files.entries())).toEqual(Object.fromEntries(inService!.files.entries()));
      compared++;
      moved += written.moved;
    }
    expect(moved).toBeGreaterThan(5 * compared);
  });
});
