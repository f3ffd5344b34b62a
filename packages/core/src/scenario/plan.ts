import * as z from "zod";
import { parameter } from "./parameter.ts";

const part = (label: string, value: number) =>
  parameter({
    label,
    unit: "share",
    default: value,
    plausible: [0, 0.7],
    source: { assume: "the plan is the steward's to choose" },
    grade: "D",
  });

/** How the people budget is divided. What a file writes adds up to 1; what `change` sets is taken in proportion. */
export const Plan = z
  .strictObject({
    upstream: part("share of people on the open project", 0.16),
    product: part("share of people on the paid product", 0.34),
    integration: part("share of people on joining project and platform", 0.05),
    sales: part("share of people in sales and marketing", 0.25),
    other: part("share of everybody else", 0.2),
    /** Upstream engineers hired from the maintainers, as the community sees them first. */
    hireMaintainers: part("share of upstream vacancies offered to maintainers", 0.15),
    asks: parameter({
      label: "asks to each platform vendor in a year",
      unit: "1/year",
      default: 1,
      plausible: [0, 4],
      bounds: [0, 10],
      source: { assume: "the plan is the steward's to choose" },
      grade: "D",
    }),
    engineerToEngineer: part("how far an ask is made by engineers to engineers", 0.5),
  })
  .prefault({});
export type Plan = z.output<typeof Plan>;
