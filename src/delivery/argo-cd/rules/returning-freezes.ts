import type { PlatformModel } from '../../../model/types/platform-model';
import { problem, type Problem } from '../../../problems/problem';

/** Warnings: a dated freeze, which Argo CD repeats each year until it is removed from the definition. */
export const returningFreezes = ({ syncWindows }: PlatformModel): Problem[] =>
  syncWindows.flatMap(({ name, until }) =>
    until === undefined ? [] : [problem('freeze-comes-again', `platform.syncWindows.${name}`, { window: name, until })],
  );
