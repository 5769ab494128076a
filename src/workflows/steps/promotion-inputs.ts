/** Inputs of a promotion that a person starts. Scripts get them as environment variables, never as part of their text. */
export const promotionInputs = {
  SERVICE: '${{ inputs.service }}',
  FROM: '${{ inputs.from }}',
  TO: '${{ inputs.to }}',
} as const;
