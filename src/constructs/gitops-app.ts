import { RootConstruct } from 'constructs';

/** The root of the construct tree, in which a platform is declared. */
export class GitOpsApp extends RootConstruct {
  constructor() {
    super('');
  }
}
