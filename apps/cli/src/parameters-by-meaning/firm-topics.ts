import type { Topic } from "./topic.ts";

const runway = ["cutRunway", "aimRunway", "raiseRunway", "sellRunway"].map((name) => `steward.team.${name}`);

/** Words of money and of people of the firm. */
export const firmTopics: readonly Topic[] = [
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
    words: ["foundation", "cncf", "apache foundation", "linux foundation", "dues"],
    settings: ["actions", "kind of steward", "pledge"],
    paths: ["steward.budget.dues", "strategy.streams.sponsorship.", "community.trust.noStewardNeutrality"],
  },
  {
    words: ["ospo", "programme office", "roi", "return"],
    settings: ["goals"],
    paths: ["steward.returns.", "steward.budget."],
  },
];
