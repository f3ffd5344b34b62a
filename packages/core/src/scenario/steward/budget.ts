import * as z from "zod";
import { parameter } from "../parameter.ts";

const stated = { assume: "a firm says itself whether it pays for an office whatever that earns" } as const;

/** Whom a firm pays for whatever the project earns. Where both are 0, payroll follows what is earned and the cash. */
export const BudgetParameters = z
  .strictObject({
    fixed: parameter({
      label: "pay for people that does not follow revenue (0: it does)",
      unit: "usd/month",
      default: 0,
      plausible: [0, 2_000_000],
      source: stated,
      held: "stated",
      grade: "D",
    }),
    headcount: parameter({
      label: "people who are kept whatever is earned (0: they follow revenue)",
      unit: "fte",
      default: 0,
      plausible: [0, 150],
      source: stated,
      held: "stated",
      grade: "D",
    }),
    dues: parameter({
      label: "dues of a foundation's member, out of which the programme is paid",
      unit: "usd/month",
      default: 8000,
      plausible: [400, 42_000],
      source: { cite: "foundation-dues" },
      held: "stated",
      grade: "B",
    }),
  })
  .prefault({});
export type BudgetParameters = z.output<typeof BudgetParameters>;
