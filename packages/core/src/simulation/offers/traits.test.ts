import { describe, expect, it } from "vitest";
import { OfferParameters } from "../../scenario/market/offers.ts";
import type { OfferTraits } from "../context/offer-facts.ts";
import { offerFacts } from "./facts.ts";

const stated = OfferParameters.parse({
  openHardening: 0.21,
  paidHardening: 0.61,
  cloneHardening: 0.51,
  substituteSupport: 0.62,
  communitySupport: 0.13,
  hostedSupport: 0.42,
  rivalSupport: 0.31,
  substituteFeatures: 0.45,
  hostedManaged: 0.72,
  communityOwned: 0.38,
});
const column = (trait: keyof OfferTraits) => offerFacts(stated).traits.map((traits) => traits[trait]);

describe("the traits of the offers", () => {
  it("are what the parameters state: community, clone and fork share support, both clouds labour", () => {
    expect(column("support")).toEqual([0.62, 0.13, 1, 1, 0.13, 0.13, 0.8, 0.42, 0.31, 0.42]);
    expect(column("gated")).toEqual([0.45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(column("managed")).toEqual([0, 0, 0, 0, 0, 0, 0.35, 0.72, 0.72, 0.72]);
    expect(column("hardened")).toEqual([0, 0.21, 0.61, 0.61, 0.51, 0.2, 0.4, 0.21, 0.21, 0.21]);
    expect(column("owned")).toEqual([0, 0.38, 1, 1, 0, 0, 1, 1, 0, 1]);
  });

  it("lock in less than the substitute, and burden with audits those who sign", () => {
    expect(column("lockIn")).toEqual([1, 0, 0.3, 0.6, 0, 0, 0.4, 0.4, 0.4, 0.4]);
    expect(column("audited")).toEqual([1, 0, 1, 1, 0, 0, 0.5, 0, 0, 0]);
  });
});
