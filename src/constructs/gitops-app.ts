import { RootConstruct } from 'constructs';

/** The root of a platform's definitions. */
export class GitOpsApp extends RootConstruct {
  constructor() {
    super('');
  }
}
