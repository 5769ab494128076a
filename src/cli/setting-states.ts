import { inParallel } from '../data/in-parallel';
import type { Environment } from '../git/run-git';
import { namesAtGitHub, type SettingPlace } from '../git/settings-at-github';

/** `unlimited`: the repository has it, or the organization, and not the environment, so that jobs of every branch can read it. */
export type SettingState = 'present' | 'unlimited' | 'missing';

/** A secret or variable, and where it belongs. */
export interface PlacedSetting {
  readonly name: string;
  readonly place: SettingPlace;
}

/** How many questions GitHub gets at the same time. */
const questionsAtOnce = 8;

/** Asks GitHub which settings there are. The states are in the order of the settings. */
export async function settingStates(settings: readonly PlacedSetting[], environment: Environment): Promise<SettingState[]> {
  const names = new Map<string, readonly string[]>();
  const ask = async (places: readonly SettingPlace[]): Promise<void> => {
    const asked = new Map(places.map((place) => [keyOf(place), place]));
    await inParallel(asked, async ([key, place]) => void names.set(key, (await namesAtGitHub(place, environment)) ?? []), questionsAtOnce);
  };
  const isIn = (place: SettingPlace, name: string): boolean => names.get(keyOf(place))?.includes(name) ?? false;

  await ask(settings.map(({ place }) => place));
  await ask(settings.filter(({ name, place }) => !isIn(place, name)).map(({ place }) => wider(place)));
  return settings.map(({ name, place }) => (isIn(place, name) ? 'present' : isIn(wider(place), name) ? 'unlimited' : 'missing'));
}

const wider = (place: SettingPlace): SettingPlace => ({ ...place, environment: undefined });

const keyOf = ({ kind, repository, environment = '' }: SettingPlace): string => [kind, repository, environment].join(' ');
