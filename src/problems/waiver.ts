import { catalogue, type Catalogue, type ProblemCode } from './catalogue';
import { mergeProblems, problem, type At, type Problem } from './problem';
import { vulnerabilityWarningsOn, type VulnerabilityWaiver } from './vulnerability-waiver';
import type { Waivable } from './waivable';

/** Codes of the warnings that can be waived. */
export type WaivableCode = { [C in ProblemCode]: Catalogue[C] extends Waivable ? C : never }[ProblemCode];

/** See {@link WaivableCode}. */
export const waivableCodes: readonly WaivableCode[] = (Object.keys(catalogue) as ProblemCode[]).filter(
  (code): code is WaivableCode => 'isWaivable' in catalogue[code],
);

/** A resolved waiver: a warning that somebody accepts. */
export interface Waiver {
  /** Its place in the definition. */
  readonly at: At;
  /** The place whose warnings it waives, such as `services.cart`; undefined for all places. */
  readonly within: string | undefined;
  readonly problem: WaivableCode;
  /** The given value of the warnings; undefined for any. */
  readonly given: string | undefined;
  /** The last day on which it holds, as `2027-03-31`; undefined if it does not end. */
  readonly until: string | undefined;
}

/** A warning at one place, and the waivers that take it away: at least one. */
export interface WaivedWarning {
  readonly warning: Problem;
  readonly waivers: readonly Waiver[];
}

/** Warnings, without those that are waived. */
export interface WaivedWarnings {
  readonly warnings: readonly Problem[];
  readonly waived: readonly WaivedWarning[];
}

/** Warnings of which some depend on the day. */
export interface DatedWarnings extends WaivedWarnings {
  readonly vulnerabilityWaivers: readonly VulnerabilityWaiver[];
}

/**
 * Takes away the warnings that are waived. A warning with several places stays at those that are not. A waiver that waives nothing is a
 * warning, unless some warnings may not have been found.
 */
export function waive(
  warnings: readonly Problem[],
  waivers: readonly Waiver[],
  { areAllFound }: { readonly areAllFound: boolean },
): WaivedWarnings {
  const used = new Set<Waiver>();
  const waived: WaivedWarning[] = [];
  const left = warnings.flatMap((warning) => {
    const candidates = waivers.filter((waiver) => isAbout(waiver, warning));
    const at = warning.at.filter((place) => {
      const fitting = candidates.filter(({ within }) => isWithin(place, within));
      fitting.forEach((waiver) => used.add(waiver));
      if (fitting.length > 0) waived.push({ warning: { ...warning, at: [place] }, waivers: fitting });
      return fitting.length === 0;
    });
    return at.length === warning.at.length ? warning : at.length > 0 ? { ...warning, at } : [];
  });
  const unused = areAllFound ? waivers.filter((waiver) => !used.has(waiver)) : [];
  return { warnings: [...left, ...unused.map(withoutEffect)], waived };
}

const withoutEffect = ({ at, problem: code, given }: Waiver): Problem => problem('waiver-without-effect', at, { code, given });

const isAbout = (waiver: Waiver, { code, given }: Problem): boolean =>
  code === waiver.problem && (waiver.given === undefined || String(given) === waiver.given);

/** Whether a place is in another one: `services.cart.image` is in `services.cart`, but not in `services.car`. */
const isWithin = (place: string, around: string | undefined): boolean =>
  around === undefined || (place.startsWith(around) && !/^[a-z0-9-]/.test(place.slice(around.length)));

/**
 * The warnings of a day: with those whose waivers have ended, and with one about each of these waivers and of those of vulnerabilities.
 *
 * @param day as `2027-03-31`.
 */
export function warningsOn(day: string, { warnings, waived, vulnerabilityWaivers }: DatedWarnings): readonly Problem[] {
  const hasEnded = ({ until }: Waiver): boolean => until !== undefined && until < day;
  const ended = new Set(waived.flatMap(({ waivers }) => waivers.filter(hasEnded)));
  return [
    ...warnings,
    ...waived.filter(({ waivers }) => waivers.every(hasEnded)).map(({ warning }) => warning),
    ...[...ended].map(({ at, problem: code, until }) => problem('waiver-expired', at, { code, until: until! })),
    ...mergeProblems(vulnerabilityWarningsOn(day, vulnerabilityWaivers)),
  ];
}
