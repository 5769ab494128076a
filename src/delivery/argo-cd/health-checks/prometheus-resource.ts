/**
 * Whether a Prometheus accepts a ServiceMonitor or PrometheusRule; if not, it scrapes nothing or has no alerts. The operator reports this
 * only if its feature gate `StatusForConfigurationResources` is on; otherwise, the object is healthy.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ConfigResourceStatus
 */
export const prometheusResourceHealth = `for _, binding in ipairs((obj.status or {}).bindings or {}) do
  for _, condition in ipairs(binding.conditions or {}) do
    local isCurrent = condition.observedGeneration == nil or condition.observedGeneration == obj.metadata.generation
    if condition.type == "Accepted" and condition.status == "False" and isCurrent then
      return { status = "Degraded", message = binding.name .. ": " .. (condition.message or "not accepted") }
    end
  end
end
return { status = "Healthy", message = "" }
`;
