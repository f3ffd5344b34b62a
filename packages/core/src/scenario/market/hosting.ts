import * as z from "zod";
import { hazardBounds, parameter } from "../parameter.ts";

/** What it costs to run a node, at home and in a cloud. */
export const HostingParameters = z
  .strictObject({
    ownHosting: parameter({
      label: "own hosting per node at start",
      symbol: "hostSelf",
      unit: "usd/node/month",
      default: 80,
      plausible: [40, 150],
      source: { assume: "a server's price over four years with power, room and network" },
      grade: "D",
    }),
    ownHostingFall: parameter({
      label: "fall of own hosting cost",
      symbol: "hostFall",
      unit: "1/month",
      default: 0.006,
      bounds: hazardBounds,
      plausible: [0, 0.012],
      source: { cite: "cloud-prices" },
      grade: "B",
    }),
    cloudPrice: parameter({
      label: "market price of hosting at start",
      symbol: "cloud",
      unit: "usd/node/month",
      default: 110,
      plausible: [50, 200],
      source: { cite: "ec2-list" },
      grade: "C",
    }),
    cloudPriceFall: parameter({
      label: "fall of cloud price and unit cost",
      symbol: "cloudFall",
      unit: "1/month",
      default: 0.009,
      bounds: hazardBounds,
      plausible: [0.004, 0.015],
      source: { cite: "cloud-prices" },
      grade: "B",
    }),
    hostedFriction: parameter({
      label: "aversion to hosted at start",
      symbol: "friction",
      unit: "usd/node/month",
      default: 115,
      plausible: [0, 120],
      source: { assume: "tuned: in 2010 few would put production with somebody else at any price" },
      grade: "D",
    }),
    hostedFrictionLife: parameter({
      label: "decay time of it",
      symbol: "frictionLife",
      unit: "month",
      default: 90,
      bounds: [0.1, 1200],
      plausible: [24, 120],
      source: { assume: "tuned: most would ten years later" },
      grade: "D",
    }),
  })
  .prefault({});
export type HostingParameters = z.output<typeof HostingParameters>;
