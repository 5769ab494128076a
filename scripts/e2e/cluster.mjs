import { spawn } from 'node:child_process';
import { mustRun, run } from './run.mjs';

/** A cluster, by a context of KUBECONFIG. One `kubectl proxy` answers all questions, however kubectl logs in. */
export class Cluster {
  /** Kinds by `apiVersion/kind`, as the API server lists them. */
  #kinds = new Map();

  constructor(context, proxy, address) {
    this.context = context;
    this.proxy = proxy;
    this.address = address;
  }

  static async open(context) {
    const proxy = spawn('kubectl', [...inContext(context), 'proxy', '--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await new Promise((resolve, reject) => {
      proxy.on('error', reject);
      proxy.on('exit', () => reject(new Error(`kubectl proxy ended${context ? `, for context ${context}` : ''}`)));
      proxy.stdout.on('data', (data) => {
        const [, found] = /(127\.0\.0\.1:\d+)/.exec(String(data)) ?? [];
        if (found) resolve(`http://${found}`);
      });
    });
    return new Cluster(context, proxy, address);
  }

  close() {
    this.proxy.removeAllListeners('exit');
    this.proxy.kill();
  }

  /** Runs kubectl; its exit code and what it said. */
  kubectl(args, options) {
    return run('kubectl', [...inContext(this.context), ...args], options);
  }

  mustKubectl(args, options) {
    return mustRun('kubectl', [...inContext(this.context), ...args], options);
  }

  /** One object; undefined where it is not there. */
  async get(apiVersion, kind, name, namespace) {
    return this.#ask('GET', await this.#path(apiVersion, kind, namespace, name));
  }

  /** All of a kind, in a namespace or in all of them; none where the cluster does not know the kind. */
  async list(apiVersion, kind, namespace) {
    const path = await this.#path(apiVersion, kind, namespace).catch(() => undefined);
    const found = path && (await this.#ask('GET', path));
    // Items of a list do not say what they are.
    return (found?.items ?? []).map((item) => ({ apiVersion, kind, ...item }));
  }

  /** Merges into an object, or into its status alone; undefined where it is not there. */
  async patch(apiVersion, kind, name, namespace, change, subresource = '') {
    return this.#ask('PATCH', (await this.#path(apiVersion, kind, namespace, name)) + subresource, change, 'application/merge-patch+json');
  }

  /** Takes a field away, if it is there. */
  async removeField(apiVersion, kind, name, namespace, pointer) {
    const path = await this.#path(apiVersion, kind, namespace, name);
    return this.#ask('PATCH', path, [{ op: 'remove', path: pointer }], 'application/json-patch+json').catch((error) => {
      if (error.status !== 422) throw error;
    });
  }

  async create(object) {
    return this.#ask('POST', await this.#path(object.apiVersion, object.kind, object.metadata.namespace), object);
  }

  /** Deletes an object; what hangs on it by `ownerReferences` goes on living with `Orphan`. */
  async delete(apiVersion, kind, name, namespace, propagationPolicy = 'Background') {
    return this.#ask('DELETE', await this.#path(apiVersion, kind, namespace, name), { propagationPolicy });
  }

  async #path(apiVersion, kind, namespace, name) {
    const { plural, namespaced } = await this.#kind(apiVersion, kind);
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    return [root, ...(namespaced && namespace ? ['namespaces', namespace] : []), plural, ...(name ? [name] : [])].join('/');
  }

  async #kind(apiVersion, kind) {
    const key = `${apiVersion}/${kind}`;
    if (!this.#kinds.has(key)) {
      const found = await this.#ask('GET', apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);
      for (const { name, kind: each, namespaced } of found?.resources ?? []) {
        if (!name.includes('/')) this.#kinds.set(`${apiVersion}/${each}`, { plural: name, namespaced });
      }
    }
    const known = this.#kinds.get(key);
    if (!known) throw new Error(`the cluster knows no ${kind} of ${apiVersion}`);
    return known;
  }

  async #ask(method, path, body, type = 'application/json') {
    const response = await fetch(this.address + path, {
      method,
      headers: body ? { 'content-type': type } : {},
      body: body && JSON.stringify(body),
    });
    if (response.status === 404) return undefined;
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${method} ${path}: ${answer.message}`), { status: response.status });
    return answer;
  }
}

const inContext = (context) => (context ? ['--context', context] : []);
