import * as z from "zod";
import { parameter } from "../parameter.ts";

/** How newcomers come, and what a community programme adds. */
export const ArrivalParameters = z
  .strictObject({
    newcomerRate: parameter({
      label: "newcomers at welcome 1 and a thousand adopters",
      symbol: "lambda",
      unit: "1/adopter/month",
      default: 0.011,
      plausible: [0.0005, 0.03],
      source: {
        assume:
          "tuned to 120 to 190 authors a year in a project with some thousand adopters; adopters are rarely counted",
      },
      grade: "D",
    }),
    elasticity: parameter({
      label: "power of adopters with which newcomers come",
      symbol: "arrivalPow",
      unit: "ratio",
      default: 0.5,
      bounds: [0, 2],
      plausible: [0.2, 1],
      source: { cite: "authors-and-use" },
      grade: "C",
    }),
    programmeArrivals: parameter({
      label: "arrivals gain of a full community programme",
      symbol: "progGain",
      unit: "ratio",
      default: 1,
      bounds: [0, 100],
      plausible: [0, 3],
      source: { assume: "claims of community managers only; events are known to keep people, not to bring them" },
      grade: "D",
    }),
    programmeScale: parameter({
      label: "community people for 63% of a full programme",
      symbol: "progFte",
      unit: "fte",
      default: 4,
      bounds: [0.01, 1e5],
      plausible: [1, 12],
      source: { assume: "one person is a mailing list, a dozen are a department" },
      grade: "D",
    }),
    employedNewcomers: parameter({
      label: "newcomers employed by user organizations, where adopters lose as much by a standstill as the market does",
      symbol: "empUser",
      unit: "share",
      default: 0.1,
      plausible: [0.02, 0.3],
      source: { cite: "paid-work" },
      grade: "C",
    }),
    employedCriticality: parameter({
      label: "how newcomers' employment follows the mean criticality of adopters, against the market's: its power",
      unit: "ratio",
      default: 1,
      bounds: [0, 10],
      plausible: [0, 2],
      source: {
        assume:
          "who loses twice as much by a standstill pays for twice as many; or who pays for people pays in any case",
      },
      grade: "D",
    }),
    opennessLead: parameter({
      label: "openness of contributors beyond that of organizations",
      unit: "logit",
      default: 0.4,
      plausible: [0, 1],
      source: { assume: "who gives code away likes it open" },
      grade: "D",
    }),
    executiveSpeed: parameter({
      label: "speed at which executive support follows results",
      unit: "1/month",
      default: 0.05,
      plausible: [0.02, 0.2],
      source: { assume: "budgets are looked at every year or two" },
      grade: "D",
    }),
    executiveBase: parameter({
      label: "executive support of a programme without results",
      unit: "share",
      default: 0.6,
      plausible: [0.3, 0.9],
      source: { assume: "a programme starts on trust" },
      grade: "D",
    }),
    executiveLeverage: parameter({
      label: "executive support won by full leverage",
      unit: "share",
      default: 0.6,
      plausible: [0, 1],
      source: { assume: "leadership shown in a community is leverage" },
      grade: "D",
    }),
    executivePressure: parameter({
      label: "executive support lost when the runway is short",
      unit: "share",
      default: 0.4,
      plausible: [0, 0.8],
      source: { assume: "community budgets go first" },
      grade: "D",
    }),
    executiveRunway: parameter({
      label: "runway that counts as short, against the one that triggers the rules",
      unit: "ratio",
      default: 2,
      plausible: [1, 4],
      source: { assume: "executives see trouble a while before the board acts" },
      grade: "D",
    }),
    lightDose: parameter({
      label: "community people paid by a light dose of the programme",
      unit: "fte",
      default: 1,
      plausible: [0.5, 2],
      source: { assume: "a budget in people" },
      grade: "D",
    }),
    standardDose: parameter({
      label: "community people paid by a standard dose of the programme",
      unit: "fte",
      default: 3,
      plausible: [2, 5],
      source: { assume: "a budget in people" },
      grade: "D",
    }),
    fullDose: parameter({
      label: "community people paid by a full dose of the programme",
      unit: "fte",
      default: 8,
      plausible: [5, 15],
      source: { assume: "a budget in people" },
      grade: "D",
    }),
  })
  .prefault({});
export type ArrivalParameters = z.output<typeof ArrivalParameters>;
