/** What a person asks for who starts a promotion, as scripts get it: never as part of their text. */
export const promotionInputs = {
  SERVICE: '${{ inputs.service }}',
  FROM: '${{ inputs.from }}',
  TO: '${{ inputs.to }}',
} as const;
