import type { Grade, Meaning, Topic } from '../../meaning/meaning';

/** A line of a plan about a workflow. */
export const workflowLine = (topic: Topic, grade: Grade, text: string, reason: string): Meaning => ({ topic, grade, text, reason });
