import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { parse } from 'yaml';
import type { Manifest } from '../../src/files/manifest';

interface Kubeconfig {
  readonly 'current-context': string;
  readonly contexts: readonly { readonly name: string; readonly context: { readonly cluster: string; readonly user: string } }[];
  readonly clusters: readonly { readonly name: string; readonly cluster: Readonly<Record<string, string>> }[];
  readonly users: readonly { readonly name: string; readonly user: Readonly<Record<string, string>> }[];
}

/** What the API server says of an object: undefined where it takes it, the reason where it does not, and null where it does not know the kind. */
export type Verdict = string | undefined | null;

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** An API server that is asked what it would do, and does nothing. */
export class ApiServer {
  private readonly server: URL;
  private readonly agent: Agent;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly plurals = new Map<string, Promise<ReadonlyMap<string, string>>>();

  /** The server of a kubeconfig's current context. */
  constructor(kubeconfig: string) {
    const config = parse(readFileSync(kubeconfig, 'utf8')) as Kubeconfig;
    const { context } = config.contexts.find(({ name }) => name === config['current-context'])!;
    const { cluster } = config.clusters.find(({ name }) => name === context.cluster)!;
    const { user } = config.users.find(({ name }) => name === context.user)!;
    this.server = new URL(cluster.server!);
    this.headers = user.token === undefined ? {} : { authorization: `Bearer ${user.token}` };
    this.agent = new Agent({
      keepAlive: true,
      ca: fileOrData(cluster, 'certificate-authority'),
      cert: fileOrData(user, 'client-certificate'),
      key: fileOrData(user, 'client-key'),
    });
  }

  /** Its version of Kubernetes, such as `1.35`. */
  async version(): Promise<string> {
    const { body } = await this.send('GET', '/version');
    const { major, minor } = JSON.parse(body) as { readonly major: string; readonly minor: string };
    return `${major}.${parseInt(minor, 10)}`;
  }

  /** Has an object applied by a server-side dry run with strict validation. */
  async judge(object: Manifest): Promise<Verdict> {
    const { apiVersion, kind, metadata } = object;
    const api = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const plural = (await this.pluralsOf(api)).get(kind);
    if (plural === undefined) return null;
    const query = 'dryRun=All&fieldManager=sweep&fieldValidation=Strict&force=true';
    const path = `${api}/namespaces/${metadata.namespace}/${plural}/${encodeURIComponent(metadata.name)}?${query}`;
    const { status, body } = await this.send('PATCH', path, JSON.stringify(object));
    return status < 300 ? undefined : ((JSON.parse(body) as { message?: string }).message ?? body);
  }

  private pluralsOf(api: string): Promise<ReadonlyMap<string, string>> {
    const known = this.plurals.get(api) ?? this.discover(api);
    this.plurals.set(api, known);
    return known;
  }

  private async discover(api: string): Promise<ReadonlyMap<string, string>> {
    const { status, body } = await this.send('GET', api);
    if (status !== 200) return new Map();
    const { resources } = JSON.parse(body) as { readonly resources: readonly { readonly name: string; readonly kind: string }[] };
    return new Map(resources.filter(({ name }) => !name.includes('/')).map(({ kind, name }) => [kind, name]));
  }

  /** Nothing is changed, so what a closed connection has lost can be asked again. */
  private async send(method: string, path: string, body?: string): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.sendOnce(method, path, body);
      } catch (error) {
        const isLost = ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
        if (!isLost || attempt === 5) throw error;
      }
    }
  }

  private sendOnce(method: string, path: string, body?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/apply-patch+yaml' }) };
      const sent = request(new URL(path, this.server), { method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode!, body: Buffer.concat(chunks).toString('utf8') }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

const fileOrData = (from: Readonly<Record<string, string>>, key: string): Buffer | undefined => {
  const data = from[`${key}-data`];
  if (data !== undefined) return Buffer.from(data, 'base64');
  return from[key] === undefined ? undefined : readFileSync(from[key]);
};
