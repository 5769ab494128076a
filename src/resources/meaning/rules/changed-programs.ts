import type { Rule } from '../object-change';
import { always, replaced, tellFields, type KnownField } from '../read/known-fields';
import { containerPart, keptContainers } from '../read/parts';

/** What containers run, with which arguments, and what runs after their start and before their end. */
export const changedPrograms: Rule = (change) =>
  keptContainers(change).flatMap((container) => tellFields(containerPart(change, container), fields));

/** Commands and arguments may have anything in them. */
const fields: readonly KnownField[] = [
  { path: ['command'], topic: 'configuration', property: ['command'], isHidden: true, weigh: always('high', 'another program may run') },
  { path: ['args'], topic: 'configuration', name: 'arguments', property: ['args'], isHidden: true, weigh: always(...replaced) },
  { path: ['workingDir'], topic: 'configuration', property: ['workingDir'], weigh: always('high', 'relative paths lead elsewhere') },
  { path: ['stdin'], topic: 'configuration', weigh: always(...replaced) },
  { path: ['stdinOnce'], topic: 'configuration', weigh: always(...replaced) },
  { path: ['tty'], topic: 'configuration', weigh: always(...replaced) },
  { path: ['restartPolicy'], topic: 'rollout', weigh: always('high', 'the container starts at another time, or ends with the others') },
  {
    path: ['lifecycle', 'postStart'],
    topic: 'rollout',
    name: 'postStart hook',
    property: ['lifecycle', 'postStart'],
    isHidden: true,
    weigh: (_, after) => (after === undefined ? ['high', 'it no longer runs'] : ['high', 'a container whose hook fails is killed']),
  },
  {
    path: ['lifecycle', 'preStop'],
    topic: 'rollout',
    name: 'preStop hook',
    property: ['lifecycle', 'preStop'],
    isHidden: true,
    weigh: (_, after) => (after === undefined ? ['high', 'requests may be cut off when pods stop'] : replaced),
  },
  { path: ['lifecycle'], topic: 'rollout', property: ['lifecycle'], isHidden: true, weigh: always(...replaced) },
  { path: ['terminationMessagePath'], topic: 'rollout', weigh: always(...replaced) },
  { path: ['terminationMessagePolicy'], topic: 'rollout', property: ['terminationMessagePolicy'], weigh: always(...replaced) },
  { path: ['resizePolicy'], topic: 'resources', weigh: always(...replaced) },
];
