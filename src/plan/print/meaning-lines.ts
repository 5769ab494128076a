import { groupBy } from '../../data/group-by';
import { grades, type Grade } from '../../meaning/meaning';
import type { ToldMeaning, ToldStage } from '../../meaning/told-meaning';
import { listOf } from '../../problems/text';

/** Grades as plans tell them: those that need most care first. */
export const toldGrades: readonly Grade[] = [...grades].reverse();

/**
 * The lines of one meaning: what it is about and what changes; why it has its grade; where the definitions say so.
 *
 *     cart in production: replicas: 2 -> 3
 *       why  Kubernetes starts one more pod
 *       at   services.cart.replicas
 */
export const meaningLines = ({ repository, service, stages, text, reason, at }: ToldMeaning): string[] => [
  `${service ?? repository}${stages.length > 0 ? ` in ${stagesText(stages)}` : ''}: ${text}`,
  `  why  ${reason}`,
  ...(at.length > 0 ? [`  at   ${listOf(at)}`] : []),
];

/** `dev and production (eu, us)`. */
function stagesText(stages: readonly ToldStage[]): string {
  const clusters = groupBy(stages, ({ environment }) => environment);
  return listOf(
    [...clusters].map(([environment, own]) => {
      const names = own.flatMap(({ cluster }) => cluster ?? []);
      return names.length > 0 ? `${environment} (${names.join(', ')})` : environment;
    }),
  );
}

/** How many meanings there are of each grade: `1 destructive, 2 low`. Grades of which there are none are left out. */
export const countGrades = (meanings: readonly ToldMeaning[]): string =>
  toldGrades
    .flatMap((grade) => {
      const count = meanings.filter((each) => each.grade === grade).length;
      return count > 0 ? `${count} ${grade}` : [];
    })
    .join(', ');
