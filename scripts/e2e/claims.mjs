import { sleep } from './run.mjs';

/** What is claimed and shown: one line each, with its seconds. */
export class Claims {
  #failed = [];
  #began = Date.now();

  constructor(patience) {
    this.patience = patience;
  }

  get failed() {
    return this.#failed;
  }

  /**
   * Waits until something is so.
   *
   * @param check gives true where it is, and otherwise what is still in the way, in words.
   * @param within seconds; a busy cluster is given more by `--patience`.
   * @returns whether it came to be so.
   */
  async becomes(text, check, within = 300) {
    const began = Date.now();
    const until = began + within * this.patience * 1000;
    let seen = await asked(check);
    while (seen !== true && Date.now() < until) {
      await sleep(1);
      seen = await asked(check);
    }
    return this.#tell(text, seen, began);
  }

  /** Watches that something stays so, for some seconds: what a controller would do in vain is done well before they end. */
  async stays(text, check, seconds = 20) {
    const began = Date.now();
    let seen = await asked(check);
    while (seen === true && Date.now() < began + seconds * 1000) {
      await sleep(1);
      seen = await asked(check);
    }
    return this.#tell(text, seen, began);
  }

  /** Does something once, and says whether it is so then. */
  async is(text, check) {
    const began = Date.now();
    return this.#tell(text, await asked(check), began);
  }

  /** What ended before it could show what it claims. */
  ended(text, error) {
    return this.#tell(text, error.message, Date.now());
  }

  #tell(text, seen, began) {
    const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
    const holds = seen === true;
    if (!holds) this.#failed.push(text);
    console.log(`${seconds(this.#began).padStart(9)}  ${holds ? 'holds' : 'FAILS'}  ${text} (${seconds(began)})`);
    if (!holds) console.log(`${' '.repeat(18)}${seen}`);
    return holds;
  }
}

/** A question that fails is no answer: the cluster may be busy. */
const asked = async (check) => {
  try {
    const seen = await check();
    return seen === false || seen === undefined ? 'it is not so' : seen;
  } catch (error) {
    return error.message;
  }
};
