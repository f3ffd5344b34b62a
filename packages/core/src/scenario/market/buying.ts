import * as z from "zod";
import { parameter } from "../parameter.ts";

/** Who ever signs a contract, what it is worth to them, and what they would pay to do it themselves. */
export const BuyingParameters = z
  .strictObject({
    buyerShare: parameter({
      label: "organizations of the median size that would ever sign a contract",
      symbol: "pi0",
      unit: "share",
      default: 0.03,
      plausible: [0.015, 0.06],
      source: { assume: "tuned: most have people, a policy or no need; 0.1 to 3% of users of such projects pay" },
      grade: "D",
    }),
    buyerSlope: parameter({
      label: "size slope of who would",
      symbol: "slopeB",
      unit: "logit/sd",
      default: 0.9,
      plausible: [0.5, 1.3],
      source: { cite: "buyer-odds" },
      grade: "D",
    }),
    worthSigma: parameter({
      label: "sd of log worth of what is bought, between buyers",
      symbol: "sw",
      unit: "ln",
      default: 1.2,
      plausible: [0.9, 1.5],
      source: { cite: "customer-concentration" },
      grade: "D",
    }),
    worthScale: parameter({
      label: "worth of what is bought to the median buyer, against what everybody gets",
      symbol: "lambda",
      unit: "ratio",
      default: 2.5,
      bounds: [0.01, 100],
      plausible: [1.7, 3.6],
      source: { assume: "tuned with the worth of support and features to list prices of such firms" },
      grade: "D",
    }),
    makeEngineers: parameter({
      label: "engineers whom an organization of any size needs to do without the seller",
      symbol: "F",
      unit: "fte",
      default: 1,
      plausible: [0.5, 2],
      source: { cite: "on-call" },
      grade: "C",
    }),
    nodesPerEngineer: parameter({
      label: "nodes that one more of its engineers can look after",
      symbol: "Nmake",
      unit: "node",
      default: 120,
      bounds: [1, 1e6],
      plausible: [50, 400],
      source: { cite: "servers-per-admin" },
      grade: "C",
    }),
    featureMake: parameter({
      label: "work of rebuilding all gated features, against doing without support",
      symbol: "phi",
      unit: "ratio",
      default: 1,
      plausible: [0.5, 1.5],
      source: { assume: "as many people again" },
      grade: "D",
    }),
    customerWage: parameter({
      label: "loaded cost of a customer's engineer",
      unit: "usd/fte/month",
      default: 13_500,
      bounds: [100, 1e6],
      plausible: [9000, 20_000],
      source: { cite: "developer-pay" },
      grade: "B",
    }),
    procurement: parameter({
      label: "cost to the buyer of having one more contract",
      symbol: "P",
      unit: "usd/month",
      default: 250,
      plausible: [50, 600],
      source: { cite: "contract-cost" },
      grade: "C",
    }),
  })
  .prefault({});
export type BuyingParameters = z.output<typeof BuyingParameters>;
