/** A key of the Secret `argocd-notifications-secret`, with `$` in front. What is written here itself would stand in a ConfigMap, and in Git. */
export type SecretReference = `$${string}`;
