import type { Grade, Meaning, Topic } from '../../meaning/meaning';

/** A line of a plan. */
export const governanceLine = (topic: Topic, grade: Grade, text: string, reason: string): Meaning => ({ topic, grade, text, reason });
