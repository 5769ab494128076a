import { compareGrades, type Grade, type LocatedMeaning, type Topic } from './meaning';

/** A line of a plan: what a change means, and everywhere where it means the same. */
export interface ToldMeaning {
  readonly repository: string;
  /** Undefined if it belongs to no service. */
  readonly service?: string;
  /** Where it means this. None if it is the same in all environments, or in none of them. */
  readonly stages: readonly ToldStage[];
  readonly topic: Topic;
  readonly grade: Grade;
  readonly text: string;
  readonly reason: string;
  /** Places in the definitions. */
  readonly at: readonly string[];
}

/** An environment, or one of its clusters if these differ. */
export interface ToldStage {
  readonly environment: string;
  readonly cluster?: string;
}

/** Combines meanings that differ only in their environment, and sorts them: those that need most care first, then by service. */
export function tellMeanings(repository: string, meanings: readonly LocatedMeaning[]): ToldMeaning[] {
  const told = new Map<string, ToldMeaning & { readonly stages: ToldStage[]; readonly at: string[] }>();
  for (const { service, topic, grade, text, reason, environment, cluster, at } of meanings) {
    const key = JSON.stringify([service, topic, grade, text, reason]);
    const line = told.get(key) ?? { repository, service, stages: [], topic, grade, text, reason, at: [] };
    told.set(key, line);
    if (environment !== undefined && !line.stages.some((each) => each.environment === environment && each.cluster === cluster))
      line.stages.push({ environment, ...(cluster !== undefined && { cluster }) });
    if (at !== undefined && !line.at.includes(at)) line.at.push(at);
  }
  return [...told.values()].sort((a, b) => compareGrades(b.grade, a.grade) || compareNames(a.service, b.service));
}

/** What belongs to no service comes first. */
const compareNames = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** The highest grade of all; undefined if there are no meanings. */
export const highestGrade = (meanings: readonly Pick<ToldMeaning, 'grade'>[]): Grade | undefined =>
  meanings.map(({ grade }) => grade).sort((a, b) => compareGrades(b, a))[0];
