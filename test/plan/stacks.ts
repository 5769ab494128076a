import type { Definitions } from '../../src/definition/definitions';
import type { Entry } from '../../src/files/checkout';
import { planRepository } from '../../src/plan/plan-repository';
import type { RepositoryPlan } from '../../src/plan/repository-plan';
import { render } from '../../src/render';
import { platform, service } from '../example-platform';
import { memoryCheckout } from './memory-checkout';

export type Texts = Readonly<Record<string, string>>;

/** The files of the Terraform stack of the example, with changes. */
export function stackOf(definitions: Partial<Definitions> = {}): Texts {
  const { files, problems } = render({ platform: platform(), services: [service()], ...definitions });
  expect(problems).toEqual([]);
  return Object.fromEntries(
    files.entries().flatMap(([path, text]) => (path.startsWith('terraform/') ? [[path.slice('terraform/'.length), text]] : [])),
  );
}

/** The example and a second service in a repository of its own. */
export const withCart = (): Texts => stackOf({ services: [service(), service({}, 'cart')] });

/** Compares the files of a stack with a checkout. */
export const planStack = (rendered: Texts, checkout: Readonly<Record<string, string | Entry>>): RepositoryPlan =>
  planRepository(
    { platform: 'gitops-platform', repository: 'terraform', files: new Map(Object.entries(rendered)) },
    memoryCheckout(checkout, 'live/terraform'),
  );

/** A checkout after an apply. */
export function appliedStack(rendered: Texts, checkout: Texts): Texts {
  const { files, problems } = planStack(rendered, checkout);
  expect(problems).toEqual([]);
  const texts = new Map(Object.entries(checkout));
  for (const { path, after } of files) {
    if (after === undefined) texts.delete(path);
    else texts.set(path, after);
  }
  return Object.fromEntries(texts);
}
