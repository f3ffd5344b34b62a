import * as z from "zod";
import { parameter } from "../parameter.ts";

/** What investors look at. */
export const FundingParameters = z
  .strictObject({
    roundMonths: parameter({
      label: "burn that a round pays for",
      unit: "month",
      default: 24,
      plausible: [12, 36],
      source: { assume: "a round is meant to last until the next milestone" },
      grade: "D",
    }),
    leastBurn: parameter({
      label: "least burn that a round pays for, as a part of what people cost",
      unit: "share",
      default: 0.5,
      plausible: [0.2, 1],
      source: { assume: "who asks for money means to spend it" },
      grade: "D",
    }),
    minimumGrowth: parameter({
      label: "yearly growth of revenue below which nobody invests",
      unit: "1/year",
      default: 0.4,
      plausible: [0.1, 1],
      source: { assume: "investors' rule of thumb; no survey was read" },
      grade: "D",
    }),
    youngMonths: parameter({
      label: "age up to which a first round needs no growth",
      unit: "month",
      default: 24,
      plausible: [6, 48],
      source: { assume: "seed money is for a plan" },
      grade: "D",
    }),
    roundShare: parameter({
      label: "share of the firm sold in a round",
      unit: "share",
      default: 0.2,
      plausible: [0.1, 0.35],
      source: { assume: "usual dilution; no survey was read" },
      grade: "D",
    }),
    patience: parameter({
      label: "months without growth that investors bear",
      unit: "month",
      default: 36,
      plausible: [12, 84],
      source: { assume: "life of a fund" },
      grade: "D",
    }),
    roundGap: parameter({
      label: "least time between rounds",
      unit: "month",
      default: 15,
      plausible: [9, 30],
      source: { assume: "a round is spent in about that time" },
      grade: "D",
    }),
    execution: parameter({
      label: "chance that a round that could close does",
      unit: "share",
      default: 0.6,
      plausible: [0.2, 0.9],
      source: { assume: "most processes fail" },
      grade: "D",
    }),
    keptBySale: parameter({
      label: "people of a sold firm that the buyer keeps",
      unit: "share",
      default: 0.7,
      plausible: [0.3, 1],
      source: { assume: "a third is double" },
      grade: "D",
    }),
    interestKept: parameter({
      label: "part of a buyer's interest that is left a month later",
      unit: "share",
      default: 0.97,
      plausible: [0.93, 1],
      source: { assume: "sponsors withdraw over four to five years" },
      grade: "D",
    }),
  })
  .prefault({});
export type FundingParameters = z.output<typeof FundingParameters>;
