/**
 * What a policy rule or a goal may look at: the steward's own instruments, as last observed.
 * `runway` counts months of cash at the present loss (1200 while there is no loss); `growth` is a year's growth of revenue;
 * `rivalShare` is the part of all hosted nodes that run on rivals.
 */
export const quantityNames = [
  "month",
  "cash",
  "runway",
  "revenue",
  "growth",
  "customers",
  "profit",
  "share",
  "adopters",
  "contributors",
  "trust",
  "factionalization",
  "responsiveness",
  "commitShare",
  "capability",
  "integration",
  "rivalPresent",
  "rivalShare",
  "cloneAge",
  "forkAge",
] as const;
export type QuantityName = (typeof quantityNames)[number];
