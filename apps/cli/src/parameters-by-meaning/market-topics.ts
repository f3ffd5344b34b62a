import type { Topic } from "./topic.ts";

const licence = "strategy.licence.";

/** Words of customers, prices and competitors. */
export const marketTopics: readonly Topic[] = [
  {
    words: ["substitute", "substitute price", "incumbent", "competitor price", "proprietary vendor", "alternative"],
    paths: ["market.vendor.", "market.choice.offers.substituteSupport", "market.choice.offers.substituteFeatures"],
  },
  {
    words: ["trademark", "brand", "name"],
    paths: [
      "market.choice.brandCost",
      "market.choice.offers.brandLife",
      "rivals.clones.",
      "market.choice.offers.cloneHardening",
      "market.choice.offers.cloneCapability",
    ],
  },
  {
    words: ["conversion", "paying share", "free to paid", "willingness to pay", "wtp"],
    paths: ["market.buying.", "market.choice.supportValue", "market.choice.featureValue"],
  },
  {
    words: ["cac", "customer acquisition", "sales capacity", "go to market", "gtm", "quota", "sales"],
    paths: [
      "market.contracts.dealsPerSalesperson",
      "market.contracts.assistedFrom",
      "market.contracts.pipelineMonths",
      "market.contracts.renewalLoad",
      "strategy.plan.sales",
      "steward.opening.sales",
      "market.awareness.salesReach",
      "market.buying.procurement",
      "market.claims.",
    ],
  },
  {
    words: ["nps", "satisfaction", "sentiment", "goodwill", "reputation", "word of mouth", "csat", "promoters"],
    paths: [
      "market.choice.trustValue",
      "community.trust.",
      "market.awareness.contagionHazard",
      "market.awareness.homophily",
      "market.awareness.separationWordOfMouth",
    ],
  },
  {
    words: ["moat", "lock-in", "defensibility", "differentiation", "switching"],
    paths: [
      "market.choice.switchingCost",
      "market.choice.lockInCost",
      "market.choice.offers.licenceLockIn",
      "rivals.clouds.gravity",
      "rivals.clouds.imitation",
      "project.integration.",
      "market.choice.integrationValue",
      "steward.team.leverageSpeed",
    ],
  },
  {
    words: ["open core", "enterprise edition", "gated features", "feature gating", "paywall"],
    settings: ["streams"],
    paths: [
      "strategy.streams.openCore.",
      "market.choice.featureValue",
      "market.population.featureNeedMedian",
      "community.trust.gate",
      "community.trust.gatingShock",
    ],
  },
  {
    words: ["saas", "managed", "managed service", "managed cloud", "dbaas", "cloud service"],
    settings: ["streams"],
    paths: ["strategy.streams.managed.", "market.hosting.", "rivals.clouds."],
  },
  {
    words: ["aws", "hyperscaler", "strip mining", "cloud provider", "cloud competition", "free rider", "competition"],
    paths: ["rivals.clouds.", "rivals.clones.", "market.vendor."],
  },
  {
    words: ["support", "consulting", "training", "professional services"],
    settings: ["streams"],
    paths: ["market.choice.supportValue", "strategy.streams.services.", "strategy.streams.subscription."],
  },
  {
    words: ["dual licence", "dual licensing", "commercial licence"],
    settings: ["streams", "licence"],
    paths: ["strategy.streams.dualLicence.", `${licence}copyleft`],
  },
  {
    words: ["tam", "market size", "addressable market", "companies"],
    paths: ["market.population.organizations", "market.population.nodesMedian", "market.buying.buyerShare"],
  },
  {
    words: ["price", "pricing", "list price", "discount"],
    settings: ["pricing", "actions"],
    paths: [
      "strategy.streams.subscription.price",
      "strategy.streams.openCore.price",
      "strategy.streams.privateInfrastructure.price",
      "strategy.streams.infrastructure.premium",
      "strategy.streams.managed.premium",
      "strategy.streams.dualLicence.price",
      "market.contracts.volumeDiscount",
      "market.vendor.price",
      "market.hosting.cloudPrice",
    ],
  },
  {
    words: ["sponsor", "donation", "grant", "github sponsors", "open collective"],
    settings: ["streams"],
    paths: ["strategy.streams.sponsorship."],
  },
  {
    words: ["stars", "downloads", "adoption", "awareness", "marketing", "growth"],
    paths: [
      "market.awareness.innovationHazard",
      "market.awareness.contagionHazard",
      "market.awareness.",
      "community.arrival.newcomerRate",
    ],
  },
];
