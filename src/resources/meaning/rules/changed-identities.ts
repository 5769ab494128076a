import type { ObjectChange, Rule } from '../object-change';
import { always, ifAfter, tellFields, type KnownField, type Weight } from '../read/known-fields';
import { kept, keptWorkloads, podPart } from '../read/parts';
import { templatePath, valuesBelow } from '../read/pods';
import { ofWorkload, serviceProperty } from '../read/subject';

/** As whom pods call the API server and the cloud. */
export const changedIdentities: Rule = (change) => [
  ...keptWorkloads(change).flatMap((object) => [
    ...tellFields(podPart(change, object), ofPods),
    ...tellFields(
      {
        before: object.before,
        after: object.after,
        values: valuesBelow(object),
        of: ofWorkload(change, object.object),
        placeOf: (property) => serviceProperty(change, ...property),
      },
      [ofTemplate(object)],
    ),
  ]),
  ...kept(change).flatMap((object) =>
    object.object.kind === 'ServiceAccount'
      ? tellFields(
          {
            before: object.before,
            after: object.after,
            values: valuesBelow(object),
            of: '',
            placeOf: (property) => serviceProperty(change, ...property),
          },
          ofAccounts,
        )
      : [],
  ),
];

const token: KnownField['weigh'] = ifAfter(
  [false],
  ['high', 'without a token, calls to the API server fail'],
  ['high', 'pods get a token for the API server'],
);

const someoneElse: Weight = ['high', 'pods have the permissions of another identity'];

const ofPods: readonly KnownField[] = [
  { path: ['serviceAccountName'], topic: 'identity', weigh: always(...someoneElse) },
  { path: ['serviceAccount'], topic: 'identity', weigh: always(...someoneElse) },
  { path: ['automountServiceAccountToken'], topic: 'identity', property: ['serviceAccount', 'automountToken'], weigh: token },
];

const annotation = (key: string, name: string, property?: string): KnownField => ({
  path: ['metadata', 'annotations', key],
  topic: 'identity',
  name,
  property: ['serviceAccount', ...(property === undefined ? ['annotations', key] : [property])],
  weigh: always('high', 'pods have the permissions of another identity in the cloud'),
});

const ofAccounts: readonly KnownField[] = [
  annotation('eks.amazonaws.com/role-arn', 'AWS role', 'awsRoleArn'),
  annotation('iam.gke.io/gcp-service-account', 'Google service account', 'gcpServiceAccount'),
  annotation('azure.workload.identity/client-id', 'Azure client', 'azureClientId'),
  annotation('azure.workload.identity/tenant-id', 'Azure tenant'),
  { path: ['automountServiceAccountToken'], topic: 'identity', name: 'automountServiceAccountToken of the ServiceAccount', weigh: token },
  {
    path: ['imagePullSecrets'],
    topic: 'identity',
    name: 'imagePullSecrets of the ServiceAccount',
    isHidden: true,
    weigh: always('high', 'a registry may refuse to hand out images'),
  },
  { path: ['secrets'], topic: 'identity', name: 'secrets of the ServiceAccount', isHidden: true, weigh: always(...someoneElse) },
];

/** Azure only gives tokens to pods with this label. */
const ofTemplate = ({ object }: ObjectChange): KnownField => ({
  path: [...templatePath(object), 'metadata', 'labels', 'azure.workload.identity/use'],
  topic: 'identity',
  name: "label 'azure.workload.identity/use'",
  property: ['serviceAccount', 'azureClientId'],
  weigh: ifAfter(['true'], ['high', 'pods get tokens of Azure'], ['high', 'pods get no tokens of Azure any more']),
});
