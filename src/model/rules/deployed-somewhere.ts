import { problem } from '../../problems/problem';
import type { ServiceModelRule } from './rule';

/** A service without environments is a mistake, or a file to delete. */
export const deployedSomewhere: ServiceModelRule = ({ name, stages }) =>
  stages.length > 0 ? [] : [problem('deployed-nowhere', `services.${name}.environments`, { name })];
