import * as z from "zod";
import { parameter } from "../parameter.ts";

/** What pulls people into an open-source and an enterprise camp. Every pull may be 0. */
export const CampParameters = z
  .strictObject({
    pay: parameter({
      label: "camp pull of paying for an edition",
      symbol: "campPay",
      unit: "1/month",
      default: 0.03,
      plausible: [0, 0.08],
      source: { assume: "camps have not been measured, so the range of every pull begins at 0" },
      grade: "D",
    }),
    editionExists: parameter({
      label: "camp pull of the mere existence of a paid edition",
      symbol: "campEd",
      unit: "1/month",
      default: 0.01,
      plausible: [0, 0.04],
      source: { assume: "a third of the pull of paying; may be 0" },
      grade: "D",
    }),
    refusal: parameter({
      label: "camp pull of refusal and denial",
      symbol: "campRef",
      unit: "1/month",
      default: 0.06,
      plausible: [0, 0.12],
      source: { assume: "twice the pull of paying: being refused hurts more than having pleases; may be 0" },
      grade: "D",
    }),
    buildsDenied: parameter({
      label: "denial felt where hardened builds are gated, against all features",
      unit: "share",
      default: 0.5,
      plausible: [0, 1],
      source: { assume: "the sources are still there for everybody" },
      grade: "D",
    }),
    auditPull: parameter({
      label: "pull of full audits on those under contract, against refusal",
      unit: "share",
      default: 0.5,
      plausible: [0, 1],
      source: { assume: "a burden, and nothing is withheld; may be 0" },
      grade: "D",
    }),
    return: parameter({
      label: "return to the centre",
      symbol: "campBack",
      unit: "1/month",
      default: 0.01,
      plausible: [0, 0.05],
      source: { assume: "a quarrel is forgotten over years" },
      grade: "D",
    }),
    confidence: parameter({
      label: "confidence bound",
      symbol: "confidence",
      unit: "camp",
      default: 0.8,
      plausible: [0.3, 1.5],
      source: { assume: "usual bound of bounded-confidence models, on a scale of width 2" },
      grade: "D",
    }),
  })
  .prefault({});
export type CampParameters = z.output<typeof CampParameters>;
