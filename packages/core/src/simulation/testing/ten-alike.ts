/** Ten rows of a hundred organizations each, of every size alike. */
export const tenRows = { organizations: 1000, sampled: 10, sizeTilt: 0 } as const;

/** What makes organizations alike in what they choose: all would run the project, and to change costs them nothing. */
export const alike = {
  capabilityValue: 120,
  fitMean: 1000,
  fitSd: 0,
  noiseScale: 0.001,
  switchingCost: 0,
  relicensingLoss: 0,
  auditCost: 0,
} as const;
