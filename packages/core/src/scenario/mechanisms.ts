import * as z from "zod";

const on = z.boolean().default(true);

/** The switches of the model: a mechanism that is off is as if it did not exist. */
export const Mechanisms = z
  .strictObject({
    contagion: on,
    /** Few ever sign a contract, and none pays more than its own people would cost; off: everybody may, at any worth. */
    buyers: on,
    /** Sales people limit new contracts, and contracts have a smallest size. */
    salesCapacity: on,
    /** A firm hosts as many customers as its people can serve. */
    serving: on,
    /** Audit burden, meters, caps and true-up. */
    audits: on,
    /** Adopters find defects, and tests keep them out. */
    manyEyes: on,
    modules: on,
    /** Integration grows only where the steward runs the project itself. */
    dogfooding: on,
    /** Buyers believe what sales people claim of the integration until customers see less. */
    claims: on,
    /** Work on builds outside the open tree is lost to eyes, newcomers and word of mouth. */
    separation: on,
    reviewCapacity: on,
    /** Merit promotes and grants review rights. */
    merit: on,
    /** Leaders with a name carry more than others, and leave. */
    namedLeaders: on,
    /** The steward hires maintainers. */
    hiring: on,
    /** A firm that turns buyers away hires more salespeople than it planned, as long as they pay. */
    salesHiring: on,
    /** Programs that write code send small contributions, answer questions and rebuild; off unless a scenario wants them. */
    aiAgents: z.boolean().default(false),
    charter: on,
    pledge: on,
    trust: on,
    scars: on,
    incidents: on,
    camps: on,
    exodusForks: on,
    governanceForks: on,
    coalitionForks: on,
    reconciliation: on,
    /** Contributors whom one firm pays join a fork together or not at all. */
    employerBlocks: on,
    /** A firm may take up a project that nobody stewards. */
    succession: on,
    partners: on,
    sharedComponent: on,
    resellers: on,
    rivalClouds: on,
    imitation: on,
    gravity: on,
    clones: on,
    vendorResponse: on,
    baseBusiness: on,
    /** Leading the project makes the base business win more and lose less. */
    baseLift: on,
    /** The board looks at the runway: it dismisses people, raises money, looks for a buyer and gives up. */
    board: on,
    capitalExpenditure: on,
    fundingRounds: on,
    failure: on,
    acquisition: on,
    /** The returns that are not revenue, each by itself. */
    recruiting: on,
    attritionAvoided: on,
    coalitionEngineering: on,
    codeTesting: on,
    disruption: on,
    leverage: on,
    communityProgramme: on,
    executiveSupport: on,
    policyRules: on,
    goals: on,
    datedEvents: on,
  })
  .prefault({});
export type Mechanisms = z.output<typeof Mechanisms>;
