import { recurs } from '../files/yaml';
import { writtenAlike } from '../files/written-alike';

/**
 * What is made of the parts of workflows. Most jobs and steps are alike in all repositories: what is made of them is then the same object, so that
 * it is made once, and what is known of it need not be found out again.
 */
export class Recurring<Part, Made extends object> {
  /** The last part of each name. */
  private readonly last = new Map<string, { readonly part: Part; readonly made: Made }>();

  constructor(private readonly make: (part: Part, name: string) => Made) {}

  /** @param name a place where parts are alike: the ID of a job, for example. */
  of(name: string, part: Part): Made {
    const known = this.last.get(name);
    if (known && writtenAlike(known.part, part)) {
      recurs(known.made);
      return known.made;
    }
    const made = this.make(part, name);
    this.last.set(name, { part, made });
    return made;
  }
}
