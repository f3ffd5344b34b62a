import type { Topic } from "./topic.ts";

const licence = "strategy.licence.";

/** Words of the licence, the code and its community. */
export const projectTopics: readonly Topic[] = [
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
    words: ["fork", "hard fork", "exodus", "split"],
    settings: ["mechanisms"],
    paths: ["community.forking.hazard", "community.forking."],
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
