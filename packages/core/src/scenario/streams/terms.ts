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
