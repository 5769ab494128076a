import { equal } from '../../files/equal';
import { namesInEither } from '../../meaning/by-name';
import { changedValues } from '../../meaning/changed-values';
import type { FileVersions } from '../../meaning/file-describer';
import type { LocatedMeaning, Meaning } from '../../meaning/meaning';
import { changeText, pathText } from '../../meaning/value-text';
import { onOneLine } from '../../problems/text';
import { describeApprovals } from './describe-approvals';
import { describeResource } from './describe-resource';
import { describeArrival, describeDeparture } from './describe-resource-life';
import { governanceLine as line } from './governance-line';
import { readStack, type DeclaredStack } from './read-stack';

/** What a change of the Terraform stack means for GitHub. */
export function describeStackChange({ path, before, after }: FileVersions): LocatedMeaning[] {
  const [read, wanted] = [readStack(before), readStack(after)];
  const reason = read.reason ?? wanted.reason;
  if (reason !== undefined) return [line('terraform', 'high', onOneLine(`'${path}' cannot be compared`), reason)];
  const [known, next] = [read.stack!, wanted.stack!];
  return [
    ...describeResources(known, next),
    ...describeApprovals(known, next),
    ...describeForgotten(known, next),
    ...describeRest(known, next),
  ];
}

const describeResources = (before: DeclaredStack, after: DeclaredStack): Meaning[] =>
  namesInEither(before.resources, after.resources).flatMap((address) => {
    const [known, wanted] = [before.resources.get(address), after.resources.get(address)];
    if (!known) return [describeArrival(wanted!, before, after)];
    if (!wanted) return [describeDeparture(known, after)];
    return equal(known.args, wanted.args) ? [] : describeResource(known, wanted);
  });

/** What Terraform is told to forget that was not in the stack just before. */
function describeForgotten(before: DeclaredStack, after: DeclaredStack): Meaning[] {
  const added = [...after.forgotten].filter((address) => !before.forgotten.has(address) && !before.resources.has(address));
  const gone = [...before.forgotten].filter((address) => !after.forgotten.has(address) && !after.resources.has(address));
  return [
    ...added.map((address) => line('terraform', 'low', onOneLine(`Terraform forgets ${address}`), 'it stays on GitHub as it is')),
    ...gone.map((address) =>
      line(
        'terraform',
        'high',
        onOneLine(`Terraform is no longer told to keep ${address}`),
        'if it is still in the state, Terraform destroys it',
      ),
    ),
  ];
}

/** What is looked up, by its address. */
const lookUpsIn = ({ rest }: DeclaredStack): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries((rest.data ?? {}) as Tables).flatMap(([type, byName]) =>
      Object.entries(byName).map(([name, args]): [string, unknown] => [`data.${type}.${name}`, args]),
    ),
  );

type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function describeLookUps(before: DeclaredStack, after: DeclaredStack): Meaning[] {
  const [known, wanted] = [lookUpsIn(before), lookUpsIn(after)];
  return namesInEither(known, wanted).flatMap((address) => {
    if (equal(known.get(address), wanted.get(address))) return [];
    const verb = !known.has(address) ? 'also looks up' : wanted.has(address) ? 'looks up otherwise' : 'no longer looks up';
    return [line('terraform', 'none', onOneLine(`Terraform ${verb} ${address}`), 'it changes nothing that it only looks up')];
  });
}

const describeRest = (before: DeclaredStack, after: DeclaredStack): Meaning[] => [
  ...describeLookUps(before, after),
  ...describeSettings({ ...before.rest, data: undefined }, { ...after.rest, data: undefined }),
];

const describeSettings = (before: DeclaredStack['rest'], after: DeclaredStack['rest']): Meaning[] =>
  changedValues(before, after, true).map(({ path, before: from, after: to }) => {
    const text = changeText(pathText(path), from, to);
    if (path[0] === 'provider')
      return { ...line('terraform', 'high', text, 'Terraform changes another organization'), at: 'platform.github.organization' };
    if (path[1] === 'backend') {
      return {
        ...line('terraform', 'high', text, 'without its state, Terraform creates everything anew: move the state first'),
        at: 'platform.terraform.backend',
      };
    }
    if (path[0] === 'terraform')
      return line('terraform', 'low', text, 'it decides which versions of Terraform and of its providers can be used');
    return line('terraform', 'high', text, 'Charthouse does not know what Terraform does with it');
  });
