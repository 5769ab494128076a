/**
 * Cilium's operator reports whether it can parse a policy; an invalid policy has no effect. Without this condition, the policy is healthy.
 */
export const ciliumNetworkPolicyHealth = `for _, condition in ipairs((obj.status or {}).conditions or {}) do
  if condition.type == "Valid" and condition.status == "False" then
    return { status = "Degraded", message = condition.message or "Cilium cannot read it" }
  end
end
return { status = "Healthy", message = "" }
`;
