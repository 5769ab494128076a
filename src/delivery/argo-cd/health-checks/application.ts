/**
 * The health of an Application is the health of what it delivers. Argo CD itself has no check for Applications, so a wave of the root would
 * not wait for them.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#argocd-app
 */
export const applicationHealth = `local health = (obj.status or {}).health or {}
if health.status == nil or health.status == "" then
  return { status = "Progressing", message = "Argo CD has not looked at it yet" }
end
return { status = health.status, message = health.message or "" }
`;
