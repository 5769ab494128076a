import { sortedJson } from '../../../data/sorted-json';
import { fieldsAt, valueAt } from '../read/fields';
import type { Change, Rule, Told } from '../object-change';
import { valuesAt, type ContainerChange } from '../read/pods';
import { keptContainers } from '../read/parts';
import type { Weight } from '../read/known-fields';
import { containerProperty, ofContainer } from '../read/subject';
import { arrow, shown } from '../read/words';

/** How the kubelet finds out whether containers have started, are ready, and are alive. */
export const changedProbes: Rule = (change) =>
  keptContainers(change).flatMap((container) => probes.flatMap((probe) => ofProbe(change, container, probe)));

const probes = ['readiness', 'liveness', 'startup'] as const;

function ofProbe(change: Change, { change: { object }, container, before, after, values }: ContainerChange, probe: Probe): Told[] {
  const changed = valuesAt(values, [`${probe}Probe`]);
  if (changed.length === 0) return [];
  const [old, now] = [before?.[`${probe}Probe`], after?.[`${probe}Probe`]];
  const [grade, reason] = weigh(probe, old, now);
  const what = now === undefined ? ' goes' : old === undefined ? ` is new: ${handlerOf(now)}` : `: ${differencesOf(old, now).join(', ')}`;
  const text = `${probe} probe${ofContainer(change, object, container.name)}${what}`;
  return [
    {
      meaning: { topic: 'probes', grade, text, reason, ...containerProperty(change, object, container, 'probes', probe) },
      values: changed,
    },
  ];
}

type Probe = (typeof probes)[number];

const failing: Readonly<Record<Probe, string>> = {
  readiness: 'pods that fail it get no traffic',
  liveness: 'a container that fails it is restarted',
  startup: 'a container that fails it is restarted',
};

const missing: Readonly<Record<Probe, string>> = {
  readiness: 'pods get traffic before they are ready',
  liveness: 'a container that hangs is no longer restarted',
  startup: 'the other probes no longer wait for a slow start',
};

function weigh(probe: Probe, before: unknown, after: unknown): Weight {
  if (after === undefined) return ['high', missing[probe]];
  const asks = (of: unknown): string => sortedJson(handlers.map((handler) => valueAt(of, handler)));
  return asks(before) === asks(after) ? ['low', 'the kubelet asks at other times'] : ['high', failing[probe]];
}

const handlers = ['httpGet', 'tcpSocket', 'grpc', 'exec'] as const;

/** `GET /ready on http`. Commands and headers may have secrets. */
function handlerOf(probe: unknown): string {
  const handler = handlers.find((each) => valueAt(probe, each) !== undefined);
  const port = handler && valueAt(probe, handler, 'port');
  const what = handler === 'httpGet' ? `GET ${shown(valueAt(probe, handler, 'path'))}` : (handler ?? 'nothing known');
  return `${what}${port === undefined ? '' : ` on ${shown(port)}`}`;
}

function differencesOf(before: unknown, after: unknown): string[] {
  const [old, now] = [fieldsAt(before), fieldsAt(after)];
  const said = handlerOf(before) === handlerOf(after) ? [] : [`${handlerOf(before)} -> ${handlerOf(after)}`];
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])]) {
    const plain = [old[key], now[key]].every((value) => typeof value !== 'object');
    if (plain && old[key] !== now[key]) said.push(`${key} ${arrow(old[key], now[key])}`);
  }
  return said.length > 0 ? said : ['what it asks changes'];
}
