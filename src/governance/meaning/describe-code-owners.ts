import { namesInEither } from '../../meaning/by-name';
import type { FileVersions } from '../../meaning/file-describer';
import type { LocatedMeaning } from '../../meaning/meaning';
import { environmentOfPath, isLedgerFile, serviceOfPath } from '../../names/paths';
import { listOf, onOneLine } from '../../problems/text';

/** What a change of CODEOWNERS means: who has to review which files. The order of lines decides, comments do not. */
export function describeCodeOwners({ before, after, services }: FileVersions): LocatedMeaning[] {
  if (after === undefined) {
    const service = services.length === 1 ? { service: services[0] } : {};
    return [
      { topic: 'approvals', grade: 'high', text: 'CODEOWNERS goes', reason: 'nobody has to approve changes as a code owner', ...service },
    ];
  }
  const [known, wanted] = [ownersIn(before), ownersIn(after)];
  const staying = new Set([...wanted.keys()].map((pattern) => placeOfPattern(pattern, services).service));
  const lines = namesInEither(known, wanted).flatMap((pattern) => {
    const told = describeLine(pattern, known.get(pattern), wanted.get(pattern), services);
    // The ledger of a service changes with its files, and has the same owners.
    if (isLedgerFile(pattern.slice(1)))
      return told.map((line) => ({ ...line, grade: 'none' as const, reason: 'it lists the files of the service' }));
    const { service } = placeOfPattern(pattern, services);
    // All lines of the service go, and its files with them.
    return service === undefined || staying.has(service)
      ? told
      : told.map((line) => ({ ...line, grade: 'none' as const, reason: 'the files of the service go, too' }));
  });
  return [...lines, ...describeOrder(known, wanted)];
}

type Owners = ReadonlyMap<string, readonly string[]>;

/** The owners of each pattern. The last line of a pattern decides. */
function ownersIn(text = ''): Owners {
  const owners = new Map<string, readonly string[]>();
  for (const line of text.split('\n')) {
    const [pattern, ...teams] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (!pattern) continue;
    owners.delete(pattern);
    owners.set(pattern, teams.sort());
  }
  return owners;
}

function describeLine(
  pattern: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  services: readonly string[],
): LocatedMeaning[] {
  if (before?.join() === after?.join()) return [];
  const place = placeOfPattern(pattern, services);
  const line = (text: string, reason: string): LocatedMeaning => ({
    topic: 'approvals',
    grade: 'high',
    text: onOneLine(text),
    reason,
    ...place,
  });
  if (!after)
    return [line(`${pattern} is no longer reviewed by ${listOf(before!)}`, 'earlier lines of CODEOWNERS decide who approves its changes')];
  if (!before && after.length === 0) return [line(`${pattern} is reviewed by nobody`, 'its changes need no approval of a code owner')];
  const reason = 'they approve its changes, and not those whom earlier lines of CODEOWNERS name';
  if (!before) return [{ ...line(`${pattern} is reviewed by ${listOf(after)}`, reason), grade: 'low' }];
  return [
    line(`${pattern} is reviewed by ${listOf(after) || 'nobody'}, not by ${listOf(before) || 'nobody'}`, 'others approve its changes'),
  ];
}

/** Lines that stay in another order, and therefore another one decides. */
function describeOrder(before: Owners, after: Owners): LocatedMeaning[] {
  const [known, wanted] = [
    [...before.keys()].filter((pattern) => after.has(pattern)),
    [...after.keys()].filter((pattern) => before.has(pattern)),
  ];
  if (known.join('\n') === wanted.join('\n')) return [];
  return [
    {
      topic: 'approvals',
      grade: 'high',
      text: 'the lines of CODEOWNERS have another order',
      reason: 'the last line that matches a file decides',
    },
  ];
}

function placeOfPattern(pattern: string, services: readonly string[]): Pick<LocatedMeaning, 'service' | 'environment'> {
  const path = pattern.replace(/^\//, '');
  const service = serviceOfPath(path.replace(/\.\*$/, '.json')) ?? (services.length === 1 ? services[0] : undefined);
  const environment = environmentOfPath(path, service);
  return { ...(service !== undefined && { service }), ...(environment !== undefined && { environment }) };
}
