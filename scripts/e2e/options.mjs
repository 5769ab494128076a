import { parseArgs } from 'node:util';

/** What may be shown after the bootstrap, in this order. */
export const names = [
  'promotion',
  'syncWindow',
  'healing',
  'jobs',
  'autoscaling',
  'immutableFields',
  'unsafeChanges',
  'renaming',
  'cascade',
  'pruning',
  'layouts',
  'removal',
  'retirement',
];

export const usage = `npm run e2e -- --publish COMMAND [options], with KUBECONFIG set

  --publish COMMAND          is called with FOLDER and URL: makes FOLDER the content of the git repository at URL
  --example payments|shop    one of the examples; may be said again (default: both)
  --claim NAME               after the bootstrap only this, one of ${names.join(', ')}; may be said again
  --manifest FILE            Argo CD's manifest, for the bootstrap script (default: it fetches its own)
  --context CLUSTER=CONTEXT  how a cluster of the definition is reached; may be said again (default: as KUBECONFIG says)
  --stand-in                 answers for controllers that the cluster has not: status of custom resources, volumes for claims
  --patience NUMBER          multiplies the time that each claim has (default: 1)`;

/** What was asked for; throws where that is wrong. */
export function readOptions(args, { KUBECONFIG }) {
  const { values } = parseArgs({
    args,
    options: {
      publish: { type: 'string' },
      example: { type: 'string', multiple: true, default: ['payments', 'shop'] },
      claim: { type: 'string', multiple: true },
      manifest: { type: 'string' },
      context: { type: 'string', multiple: true, default: [] },
      'stand-in': { type: 'boolean', default: false },
      patience: { type: 'string', default: '1' },
    },
  });
  if (!KUBECONFIG)
    throw new Error('KUBECONFIG is not set: name the cluster to show it on, all that the examples have there is made and deleted');
  if (!values.publish) throw new Error('there is no --publish: say how a folder becomes the content of a git repository');
  const unknown = values.claim?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--claim '${unknown}' is none of ${names.join(', ')}`);
  const patience = Number(values.patience);
  if (!(patience > 0)) throw new Error(`--patience is '${values.patience}', and must be a number above 0`);
  return {
    publish: values.publish,
    examples: values.example,
    claims: values.claim ?? names,
    manifest: values.manifest,
    contexts: new Map(values.context.map((pair) => pair.split('=', 2))),
    standIn: values['stand-in'],
    patience,
  };
}
