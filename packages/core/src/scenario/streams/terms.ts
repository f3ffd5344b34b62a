import * as z from "zod";
import { parameter } from "../parameter.ts";

/** What a contract counts: exceeding the counted cap means a true-up, found by audits. */
export const meter = z.enum(["node", "cpu", "site"]).default("node");

/** When the stream opens; later than month 0 for a timed switch. */
export const launch = parameter({
  label: "month in which the stream opens",
  unit: "month",
  default: 0,
  plausible: [0, 36],
  integer: true,
  source: { assume: "the plan is the steward's to choose" },
  grade: "D",
});

/** How many of the product engineers build features that only those have who pay. */
export const gatedShare = (preset: number) =>
  parameter({
    label: "share of product engineers who build gated features",
    unit: "share",
    default: preset,
    plausible: [0, 1],
    source: { assume: "the rest keeps what is sold running" },
    grade: "D",
  });

/** Features that only those have who pay, in the first edition. */
export const gatedAtLaunch = (preset: number) =>
  parameter({
    label: "gated features at launch",
    unit: "ratio",
    default: preset,
    plausible: [0, 0.6],
    source: { assume: "a first edition" },
    grade: "D",
  });
