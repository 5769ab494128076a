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
  `${service ?? repository}${stages.length > 0 ? ` in ${listOf(stages.map(stageText))}` : ''}: ${text}`,
  `  why  ${reason}`,
  ...(at.length > 0 ? [`  at   ${listOf(at)}`] : []),
];

const stageText = ({ environment, cluster }: ToldStage): string => (cluster === undefined ? environment : `${environment} on ${cluster}`);

/** How many meanings there are of each grade: `1 destructive, 2 low`. Grades of which there are none are left out. */
export const countGrades = (meanings: readonly ToldMeaning[]): string =>
  toldGrades
    .flatMap((grade) => {
      const count = meanings.filter((each) => each.grade === grade).length;
      return count > 0 ? `${count} ${grade}` : [];
    })
    .join(', ');
