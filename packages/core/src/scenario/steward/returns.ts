import * as z from "zod";
import { parameter } from "../parameter.ts";

/** Returns on stewardship that are not revenue. */
export const ReturnParameters = z
  .strictObject({
    /** Whether they count in the steward's worth; where it is left out they do where no stream is sold. They are never cash. */
    inWorth: z.boolean().optional(),
    engineers: parameter({
      label: "engineers of the firm beyond those of the project whom its reputation reaches",
      unit: "fte",
      default: 0,
      plausible: [0, 20_000],
      source: { assume: "none where a scenario states none: many a steward is nothing but its project" },
      held: "stated",
      grade: "D",
    }),
    reach: parameter({
      label: "part of what leading does for its own people's coming and staying that it does for those engineers",
      unit: "share",
      default: 0.1,
      plausible: [0, 0.3],
      source: { assume: "one in ten chose the firm for its project or stays for it; none is as plausible as three" },
      grade: "D",
    }),
    hireCost: parameter({
      label: "cost of hiring an engineer",
      unit: "usd",
      default: 30_000,
      plausible: [10_000, 60_000],
      source: { assume: "agency fee of a fifth of a salary" },
      grade: "D",
    }),
    hireSaving: parameter({
      label: "part of it saved where the steward leads a visible project",
      unit: "share",
      default: 0.15,
      plausible: [0.05, 0.3],
      source: { cite: "hiring-survey" },
      grade: "D",
    }),
    retentionGain: parameter({
      label: "attrition avoided where the steward leads",
      unit: "share",
      default: 0.1,
      plausible: [0, 0.7],
      source: { cite: "hiring-survey" },
      grade: "D",
    }),
    defectCost: parameter({
      label: "cost of finding and mending in-house what outsiders find, for a defect stock of 0.01",
      unit: "usd",
      default: 40_000,
      plausible: [5000, 200_000],
      source: { assume: "a few engineer-months" },
      grade: "D",
    }),
    disruptionShare: parameter({
      label: "rival vendor's lost profit that counts for the steward",
      unit: "share",
      default: 0,
      plausible: [0, 0.1],
      source: { assume: "most firms gain nothing from a rival's loss" },
      grade: "D",
    }),
    leverageValue: parameter({
      label: "worth of full leverage",
      unit: "usd/month",
      default: 0,
      plausible: [0, 500_000],
      source: { assume: "shown only where a user states it" },
      held: "stated",
      grade: "D",
    }),
  })
  .prefault({});
export type ReturnParameters = z.output<typeof ReturnParameters>;
