/** Cilium's operator says whether it can read a policy: one that it cannot read does nothing. Where Cilium does not say, the policy is healthy. */
export const ciliumNetworkPolicyHealth = `for _, condition in ipairs((obj.status or {}).conditions or {}) do
  if condition.type == "Valid" and condition.status == "False" then
    return { status = "Degraded", message = condition.message or "Cilium cannot read it" }
  end
end
return { status = "Healthy", message = "" }
`;
