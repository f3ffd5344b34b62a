/** What an organization can run, in the order of every table here. The substitute is what it runs today. */
export const offers = [
  "substitute",
  "community",
  "subscription",
  "enterprise",
  "clone",
  "fork",
  "private-infrastructure",
  "steward-infrastructure",
  "rival-infrastructure",
] as const;

export const substitute = 0;
export const community = 1;
export const subscription = 2;
export const enterprise = 3;
export const clone = 4;
export const fork = 5;
export const privateInfrastructure = 6;
export const stewardInfrastructure = 7;
export const rivalInfrastructure = 8;
export const offerCount = offers.length;

/** What the steward earns on. */
export const paidOffers: readonly number[] = [subscription, enterprise, privateInfrastructure, stewardInfrastructure];

/** Offers of one nest are near substitutes for each other: software run by oneself, or hosted by somebody. */
export const nests = ["substitute", "self-run", "hosted"] as const;
export const nestOf: readonly number[] = [0, 1, 1, 1, 1, 1, 1, 2, 2];

export const isHosted = (offer: number) => offer >= stewardInfrastructure;
/** Sold by contract: larger customers need a salesperson. */
export const isContract = (offer: number) =>
  offer === subscription || offer === enterprise || offer === privateInfrastructure;
