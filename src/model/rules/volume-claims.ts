import { problem } from '../../problems/problem';
import type { WorkloadRule } from './rule';

/**
 * Access mode `ReadWriteOncePod` excludes others: only one pod can use the volume at a time.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export const volumeClaims: WorkloadRule = ({ workload: { statefulSet }, place }) =>
  (statefulSet?.volumeClaims ?? [])
    .filter(({ accessModes }) => accessModes.length > 1 && accessModes.includes('ReadWriteOncePod'))
    .map(({ name, accessModes }) =>
      problem('exclude-each-other', place('volumeClaims', name, 'accessModes'), {
        keys: accessModes,
        because: "'ReadWriteOncePod' is for one pod alone",
      }),
    );
