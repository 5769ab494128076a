import { stagesOf, type Affected, type ComparedBase } from './affected';

/** What is affected as JSON, for other programs. `docs/verify.md` describes it. */
export const affectedJson = (affected: Affected, { revision, commit, everything }: ComparedBase): string =>
  JSON.stringify(
    {
      base: { revision, commit },
      everything: everything ?? null,
      services: affected.services,
      stages: stagesOf(affected),
      parts: affected.parts,
    },
    null,
    2,
  );
