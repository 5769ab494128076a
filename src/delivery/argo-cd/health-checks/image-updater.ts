/**
 * Argo CD Image Updater reports the result of its last run. An error of a registry is only in the message and resolves itself; a degraded
 * state needs a person.
 *
 * @see https://argocd-image-updater.readthedocs.io/en/stable/
 */
export const imageUpdaterHealth = `local status = obj.status or {}
for _, condition in ipairs(status.conditions or {}) do
  if condition.type == "Ready" and status.observedGeneration == obj.metadata.generation then
    if condition.status == "True" then
      return { status = "Healthy", message = condition.message or "" }
    end
    return { status = "Degraded", message = condition.message or "" }
  end
end
return { status = "Progressing", message = "Image Updater has not looked at it yet" }
`;
