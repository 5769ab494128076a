import { problem } from '../../problems/problem';
import { words } from '../formats/words';
import {
  boolean,
  map,
  object,
  optional,
  reference,
  required,
  string,
  union,
  withDefault,
  type Properties,
  type ScalarShape,
} from '../shape/shape';
import type { DeliveryDefinition, WindowExemption } from './delivery-definition';

const applies: ScalarShape<true> = {
  kind: 'boolean',
  format: (value: boolean, at) =>
    value
      ? undefined
      : problem('wrong-type', at, { given: value, expected: "true, { exempt: 'reason' }, or null for what applies anyway" }),
};

/** See {@link DeliveryDefinition}. */
export const deliveryProperties = {
  syncWindows: optional(
    map(reference('sync-window'), union(applies, object<WindowExemption>("{ exempt: 'reason' }", { exempt: required(string(words)) }))),
  ),
  retired: withDefault(boolean(), false),
} satisfies Properties<DeliveryDefinition<string>>;
