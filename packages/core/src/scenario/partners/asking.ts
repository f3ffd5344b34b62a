import * as z from "zod";
import { parameter } from "../parameter.ts";

/** What makes a platform vendor say yes. */
export const AskingParameters = z
  .strictObject({
    base: parameter({
      label: "partner base",
      symbol: "b0",
      unit: "logit",
      default: -3.2,
      plausible: [-5, -1],
      source: { assume: "most asks come to nothing" },
      grade: "D",
    }),
    benefit: parameter({
      label: "mutual benefit",
      symbol: "b1",
      unit: "logit",
      default: 1.5,
      plausible: [0, 3],
      source: { assume: "what both gain is the first thing a vendor looks at" },
      grade: "D",
    }),
    engineers: parameter({
      label: "engineer to engineer",
      symbol: "b2",
      unit: "logit",
      default: 1.2,
      plausible: [0, 2.5],
      source: { assume: "the article's lesson: engineers agree sooner than managers; the size is tuned" },
      grade: "D",
    }),
    neutrality: parameter({
      label: "neutrality",
      symbol: "b3",
      unit: "logit",
      default: 0.8,
      plausible: [0, 2],
      source: { assume: "nobody likes to build a rival's property" },
      grade: "D",
    }),
    leverage: parameter({
      label: "leverage",
      symbol: "b4",
      unit: "logit",
      default: 0.8,
      plausible: [0, 2],
      source: { assume: "who leads is heard" },
      grade: "D",
    }),
    adversarial: parameter({
      label: "adversarial stance",
      symbol: "b5",
      unit: "logit",
      default: 1.5,
      plausible: [0, 3],
      source: { assume: "as strong as a full mutual benefit, the other way" },
      grade: "D",
    }),
    months: parameter({
      label: "joint engineering",
      symbol: "portMonths",
      unit: "month",
      default: 9,
      plausible: [4, 24],
      source: { cite: "windows-port" },
      grade: "C",
    }),
    burst: parameter({
      label: "partner's engineers at the height of the joint work",
      unit: "fte",
      default: 0.6,
      plausible: [0.2, 4],
      source: { cite: "partner-burst" },
      grade: "C",
    }),
    burstLife: parameter({
      label: "decay time of the partner's work after the port",
      unit: "month",
      default: 6,
      plausible: [3, 18],
      source: { cite: "partner-burst" },
      grade: "A",
    }),
    askCost: parameter({
      label: "senior engineers' time of one ask",
      unit: "fte",
      default: 0.5,
      plausible: [0.1, 2],
      source: { assume: "an engineer for a fortnight, with travel" },
      grade: "D",
    }),
    unpopular: parameter({
      label: "trust lost at openness 1 by announcing a fully adversarial partner",
      unit: "trust",
      default: 0.06,
      plausible: [0, 0.2],
      source: { assume: "a popular enemy" },
      grade: "D",
    }),
  })
  .prefault({});
export type AskingParameters = z.output<typeof AskingParameters>;
