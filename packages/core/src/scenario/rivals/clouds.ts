import * as z from "zod";
import { parameter } from "../parameter.ts";

/** What a cloud has of its own. */
const ofOneCloud = () => ({
  strength: parameter({
    label: "rival cloud strength",
    symbol: "rho",
    unit: "share",
    default: 0.6,
    plausible: [0, 1],
    source: {
      assume: "the part that large clouds take of hosted demand is not published; .3 to .8 is a usual guess",
    },
    grade: "D",
  }),
  entry: parameter({
    label: "entry hazard per spend that could be hosted, at rival strength 1",
    symbol: "rivalHaz",
    unit: "1/month/(million usd/month)",
    default: 0.05,
    plausible: [0.008, 0.16],
    source: {
      assume: "clouds came within months of a project being worth tens of millions, and left small ones alone",
    },
    grade: "D",
  }),
  imitation: parameter({
    label: "rival copying of integration, at strength 1",
    symbol: "imitate",
    unit: "1/month",
    default: 0.01,
    plausible: [0, 0.05],
    source: { assume: "public engineering is copied over years" },
    grade: "D",
  }),
});

/** A further cloud, with strength, entry and imitation of its own. */
export const Cloud = z.strictObject({ name: z.string().min(1).max(60), ...ofOneCloud() });
export type Cloud = z.output<typeof Cloud>;

/** Clouds that host the project too: the first by its parameters, and others beside it. */
export const CloudParameters = z
  .strictObject({
    ...ofOneCloud(),
    gravity: parameter({
      label: "cost of hosting apart from the rest of one's systems, at rival strength 1",
      symbol: "gravity",
      unit: "usd/node/month",
      default: 80,
      plausible: [0, 120],
      source: { assume: "tuned: data and systems that stand elsewhere outweigh a good price" },
      grade: "D",
    }),
    complementOpen: parameter({
      label: "whether rivals may use the complement",
      symbol: "openComp",
      unit: "share",
      default: 0,
      plausible: [0, 1],
      source: { assume: "a case states whether its infrastructure software is open" },
      grade: "D",
    }),
    undercut: parameter({
      label: "rival price advantage at strength 1",
      symbol: "undercut",
      unit: "share",
      default: 0.25,
      plausible: [0.1, 0.5],
      source: { assume: "scale buys a quarter of the price" },
      grade: "D",
    }),
    contribution: parameter({
      label: "engineers that a rival cloud at strength 1 puts on the project",
      unit: "fte",
      default: 2,
      plausible: [0, 10],
      source: { assume: "a little" },
      grade: "D",
    }),
    /** Clouds beside the first: each comes by itself, and together they are stronger than any of them. */
    others: z.array(Cloud).max(5).prefault([]),
  })
  .prefault({});
export type CloudParameters = z.output<typeof CloudParameters>;
