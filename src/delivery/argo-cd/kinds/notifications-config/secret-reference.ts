/**
 * A key of the Secret `argocd-notifications-secret`, with a leading `$`. A secret value itself would be readable in the ConfigMap, and in
 * Git.
 */
export type SecretReference = `$${string}`;
