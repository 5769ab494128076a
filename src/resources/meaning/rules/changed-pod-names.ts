import type { Rule } from '../object-change';
import { always, replaced, tellFields, type KnownField, type Weight } from '../read/known-fields';
import { keptWorkloads, podPart } from '../read/parts';

/** Which names pods have, and how they resolve others. */
export const changedPodNames: Rule = (change) => keptWorkloads(change).flatMap((object) => tellFields(podPart(change, object), fields));

const otherwise: Weight = ['high', 'names may resolve to other addresses, or to none'];

const fields: readonly KnownField[] = [
  // Charthouse sets it with the network of the node.
  { path: ['dnsPolicy'], topic: 'network', property: ['dnsPolicy'], weigh: always(...otherwise) },
  { path: ['dnsConfig'], topic: 'network', property: ['dnsConfig'], isHidden: true, weigh: always(...otherwise) },
  { path: ['hostAliases'], topic: 'network', property: ['hostAliases'], isHidden: true, weigh: always(...otherwise) },
  { path: ['hostname'], topic: 'network', weigh: always(...otherwise) },
  { path: ['subdomain'], topic: 'network', weigh: always(...otherwise) },
  { path: ['setHostnameAsFQDN'], topic: 'network', property: ['setHostnameAsFQDN'], weigh: always(...replaced) },
  { path: ['enableServiceLinks'], topic: 'network', property: ['enableServiceLinks'], weigh: always(...replaced) },
];
