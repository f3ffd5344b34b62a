/** A word of the trade that parameters do not use, with what answers it: settings and paths, the first first. */
export interface Topic {
  readonly words: readonly string[];
  /** Names of settings that are no numbers. */
  readonly settings?: readonly string[];
  /** Paths of parameters; one that ends in a point stands for all below it. */
  readonly paths: readonly string[];
}

const licence = "strategy.licence.";
const runway = ["cutRunway", "aimRunway", "raiseRunway", "sellRunway"].map((name) => `steward.team.${name}`);

/** Words of the trade, in the order of a lookup: the first that has a word answers it. */
export const topics: readonly Topic[] = [
  {
    words: [
      "licence",
      "relicense",
      "relicensing",
      "bsl",
      "busl",
      "sspl",
      "agpl",
      "gpl",
      "mit",
      "apache",
      "fsl",
      "elastic",
      "source available",
      "permissive",
    ],
    settings: ["licence", "actions"],
    paths: [
      licence,
      "community.trust.relicensingShock",
      "market.choice.relicensingLoss",
      "community.forking.coalitionHazard",
      "market.choice.offers.licenceLockIn",
      "community.trust.licence",
    ],
  },
  {
    words: ["copyleft", "viral", "share alike"],
    settings: ["licence"],
    paths: [`${licence}copyleft`, "strategy.streams.dualLicence.bound", "strategy.streams.dualLicence."],
  },
  {
    words: [
      "cla",
      "contributor agreement",
      "contributor licence agreement",
      "dco",
      "copyright assignment",
      "agreement",
    ],
    settings: ["pledge"],
    paths: [`${licence}agreementBurden`, "market.choice.offers.agreementRisk"],
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
    words: ["runway", "months of cash"],
    settings: ["rules"],
    paths: ["steward.treasury.runwayFloor", ...runway, "steward.treasury.cash", "steward.treasury.burnMonths"],
  },
  {
    words: ["burn", "burn rate", "spending", "budget"],
    paths: [
      "steward.treasury.burnMonths",
      "steward.treasury.spendShare",
      "steward.treasury.wage",
      "steward.treasury.cash",
      "steward.budget.",
      "steward.treasury.runwayFloor",
    ],
  },
  {
    words: [
      "fundraise",
      "fundraising",
      "funding",
      "raise",
      "round",
      "venture",
      "vc",
      "investor",
      "valuation",
      "series a",
      "seed",
      "dilution",
      "cap table",
    ],
    settings: ["actions"],
    paths: ["steward.funding.", "steward.team.raiseRunway"],
  },
  {
    words: ["exit", "acquisition", "buyout", "m&a", "acquirer"],
    settings: ["actions"],
    paths: [
      "steward.treasury.exitMultipleLow",
      "steward.treasury.exitMultiple",
      "steward.funding.buyerBase",
      "steward.funding.buyer",
      "steward.funding.hurriedMultiple",
      "steward.funding.acquihire",
      "steward.team.sellRunway",
    ],
  },
  { words: ["wacc", "discount rate", "hurdle", "npv", "cost of capital"], paths: ["steward.treasury.discountRate"] },
  {
    words: ["arr", "mrr", "recurring revenue", "bookings", "acv", "sales today"],
    settings: ["opening", "streams"],
    paths: [
      "strategy.streams.subscription.price",
      "strategy.streams.openCore.price",
      "market.contracts.minimumContract",
      "market.buying.buyerShare",
    ],
  },
  {
    words: ["churn", "renewal", "retention", "nrr", "customer loss"],
    paths: [
      "steward.treasury.baseChurn",
      "market.contracts.longTermShare",
      "market.contracts.renewalLoad",
      "market.choice.switchingCost",
      "market.choice.tasteLife",
      "community.activity.leaving",
      "steward.team.attrition",
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
    words: ["fork", "hard fork", "exodus", "split"],
    settings: ["mechanisms"],
    paths: ["community.forking.hazard", "community.forking."],
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
    words: ["salary", "salaries", "pay", "wages", "payroll", "compensation"],
    paths: ["steward.treasury.wage", "steward.opening.", "steward.team.severance"],
  },
  {
    words: ["headcount", "team", "staff", "employees", "people", "hiring"],
    settings: ["opening"],
    paths: [
      "steward.opening.",
      "steward.team.hiring",
      "steward.team.hiringBase",
      "steward.team.attrition",
      "steward.budget.headcount",
      "strategy.plan.",
    ],
  },
  {
    words: ["governance", "neutrality", "bdfl", "control"],
    settings: ["actions", "pledge"],
    paths: [
      "strategy.conduct.neutrality",
      "strategy.conduct.reviewRights",
      "community.trust.neutrality",
      "community.trust.controlGap",
      "community.trust.dominance",
    ],
  },
  {
    words: ["foundation", "cncf", "apache foundation", "linux foundation", "dues"],
    settings: ["actions", "kind of steward", "pledge"],
    paths: ["steward.budget.dues", "strategy.streams.sponsorship.", "community.trust.noStewardNeutrality"],
  },
  {
    words: ["sponsor", "donation", "grant", "github sponsors", "open collective"],
    settings: ["streams"],
    paths: ["strategy.streams.sponsorship."],
  },
  {
    words: ["bus factor", "truck factor", "maintainer burnout", "burnout", "key person"],
    settings: ["leaders and employers"],
    paths: [
      "project.opening.maintainers",
      "community.leaders[].hazard",
      "community.leaders[].",
      "community.activity.leavingBase",
      "community.review.reviewVolunteer",
    ],
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
  {
    words: ["ospo", "programme office", "roi", "return"],
    settings: ["goals"],
    paths: ["steward.returns.", "steward.budget."],
  },
  { words: ["ai", "llm", "copilot", "agents"], settings: ["mechanisms"], paths: ["community.agents."] },
  { words: ["okr", "kpi", "target", "objective", "milestone"], settings: ["goals"], paths: [] },
  {
    words: ["quality", "bugs", "security", "technical debt"],
    paths: [
      "project.opening.defects",
      "project.development.defectInjection",
      "project.development.eyesFinding",
      "market.choice.defectPenalty",
      "project.opening.tests",
    ],
  },
];
