import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { noContract, stage } from "../state/columns.ts";
import { type WorldRun, runWorld, only, small } from "../testing/world-run.ts";
import { reviewReason } from "../state/market.ts";
import { offers } from "../offers/all.ts";

/** All organizations are alike but for their tastes, hear at once, and weigh money and capability only. */
const alike = (changes: Changes = {}): Changes => ({
  ...only(),
  "market.population.organizations": 20_000,
  "market.population.sampled": 20_000,
  "market.population.sizeTilt": 0,
  "market.network.kind": "mixed",
  "market.awareness.innovationHazard": 10,
  "market.choice.fitMean": 15,
  "market.choice.fitSd": 0,
  "market.choice.capabilityValue": 120,
  "market.choice.supportValue": 0,
  "market.choice.featureValue": 0,
  "market.choice.integrationValue": 0,
  "market.choice.operatingLabour": 0,
  "market.choice.lockInCost": 0,
  "market.choice.switchingCost": 0,
  "market.choice.auditCost": 0,
  "market.choice.relicensingLoss": 0,
  "market.hosting.ownHosting": 80,
  "market.hosting.cloudPrice": 100,
  "market.hosting.hostedFriction": 0,
  "market.vendor.price": 20,
  "market.contracts.coverFloor": 1,
  "market.contracts.volumeDiscount": 0,
  "project.opening.capability": 1,
  "project.opening.defects": 0,
  "project.development.featureProductivity": 0,
  "project.development.frontierDrift": 0,
  "strategy.streams": {
    subscription: { price: 25 },
    openCore: { price: 30, gatedAtLaunch: 0 },
    infrastructure: { premium: 0.2 },
    privateInfrastructure: { price: 40 },
  },
  ...changes,
});

/** Share of each offer among those who chose. */
function shares({ world }: WorldRun): number[] {
  const { offer, stage: stages } = world.organizations.columns;
  const counts = offers.map(() => 0);
  let all = 0;
  offer.forEach((chosen, row) => {
    if (stages[row] === stage.unaware) return;
    counts[chosen]!++;
    all++;
  });
  return counts.map((count) => count / all);
}

/** The nested logit in closed form: worths by nest, scale and dissimilarity (McFadden 1978; Train 2009, chapter 4). */
function nestedLogit(nests: readonly { alpha: number; worths: readonly number[] }[], scale: number): number[] {
  const inner = nests.map(({ alpha, worths }) => worths.map((worth) => Math.exp(worth / (scale * alpha))));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const outer = inner.map((values, nest) => total(values) ** nests[nest]!.alpha);
  return inner.flatMap((values, nest) =>
    values.map((value) => ((value / total(values)) * outer[nest]!) / total(outer)),
  );
}

describe("what organizations choose", () => {
  it.each([
    { scale: 30, selfRun: 0.45, hosted: 0.35 },
    { scale: 30, selfRun: 1, hosted: 1 },
    { scale: 60, selfRun: 0.3, hosted: 0.8 },
  ])("has the shares of the nested logit at scale $scale, $selfRun and $hosted", ({ scale, selfRun, hosted }) => {
    const run = runWorld(
      small(
        alike({
          "market.choice.noiseScale": scale,
          "market.choice.nestSelfRun": selfRun,
          "market.choice.nestHosted": hosted,
        }),
      ),
      {
        months: 1,
        before: ({ rivals }) => {
          rivals.cloudPresent = 1;
        },
      },
    );
    // By hand: 120 for capability, 80 for own hosting, 15 for fit; hosted at 120 and, undercut by a quarter of .6, at 85.
    const worths = [
      { alpha: 1, worths: [120 - 80 - 20] },
      { alpha: selfRun, worths: [120 - 80 + 15, 120 - 80 + 15 - 25, 120 - 80 + 15 - 30, 120 - 80 + 15 - 40] },
      { alpha: hosted, worths: [120 + 15 - 120, 120 + 15 - 85] },
    ];
    const expected = nestedLogit(worths, scale);
    const seen = shares(run);
    const order = [0, 1, 2, 3, 6, 7, 8];
    order.forEach((offer, index) => {
      const share = expected[index]!;
      // Independent choices of 20,000: four standard errors of a binomial share, one in 16,000 if it were not seeded.
      const error = Math.sqrt((share * (1 - share)) / 20_000);
      expect(Math.abs(seen[offer]! - share), offers[offer]!.name).toBeLessThan(4 * error);
    });
  });

  it("is the same offer in both hosted clouds where nothing tells them apart", () => {
    const run = runWorld(
      small(
        alike({
          ...only("trust", "contagion", "modules"),
          "strategy.streams": { infrastructure: { premium: 0 } },
          "market.awareness.innovationHazard": 0.1,
          "market.choice.trustValue": 0,
          "rivals.clouds.undercut": 0.1,
          "rivals.clouds.strength": 0,
          "rivals.clouds.gravity": 0,
          "market.choice.relicensingLoss": 0,
        }),
      ),
      {
        months: 36,
        before: ({ rivals }) => {
          rivals.cloudPresent = 1;
        },
      },
    );
    const [ours, theirs] = [run.last("adopters-steward-infrastructure"), run.last("adopters-rival-infrastructure")];
    expect(ours + theirs).toBeGreaterThan(2000);
    expect(Math.abs(ours / (ours + theirs) - 0.5)).toBeLessThan(0.02);
  });

  it("stays the same for a lifetime of tastes while nothing changes", () => {
    const offerOf: Uint8Array[] = [];
    runWorld(small(alike({ "market.population.sampled": 500, "market.choice.tasteLife": 240 })), {
      months: 37,
      after: ({ organizations }) => offerOf.push(organizations.columns.offer.slice()),
    });
    // Own hosting and cloud prices fall, so only a month and the next are alike; reviews come at 12 and 24.
    expect(offerOf[11]).toEqual(offerOf[0]);
  });
});

describe("openness", () => {
  it("is what a licence moves people by: at openness 0 and without rivals the licence moves nothing", () => {
    const closed = { hosting: false, redistribution: true, restrictiveness: 1, agreementBurden: 0.1 };
    const run = (changes: Changes) =>
      runWorld(
        small({
          "market.population.opennessMedian": 0,
          "market.population.attributeSpread": 0,
          "rivals.clouds.strength": 0,
          "rivals.clones.hazard": 0,
          "community.forking.hazard": 0,
          "market.awareness.innovationHazard": 0.02,
          "strategy.streams": { subscription: {}, infrastructure: {} },
          ...changes,
        }),
        { months: 60 },
      );
    const open = run({ "strategy.licence": { ...closed, hosting: true, restrictiveness: 0 } });
    const restrictive = run({ "strategy.licence": closed });
    expect(restrictive.table).toEqual(open.table);
    // The same with openness: the licence moves trust.
    const minded = { "market.population.opennessMedian": 0.5 };
    expect(run({ "strategy.licence": closed, ...minded }).last("trust-organizations")).toBeLessThan(
      run({ ...minded }).last("trust-organizations"),
    );
  });
});

describe("a review", () => {
  /** Everybody runs the project and is free; then something happens. */
  const reviewsAfter = (reason: number, changes: Changes = {}) => {
    const reviewed: boolean[] = [];
    const run = runWorld(small(alike({ "market.population.sampled": 4000, ...changes })), {
      months: 3,
      before: (world) => {
        const { columns } = world.organizations;
        if (world.month !== 2) return;
        columns.reviewAt.fill(99);
        columns.contractUntil.fill(noContract);
        columns.stage.fill(stage.adopter);
        world.market.reviewReason = reason;
      },
      after: ({ organizations }, _, month) => {
        if (month === 2) reviewed.push(...Array.from(organizations.columns.reviewAt, (at) => at !== 99));
      },
    });
    return { reviewed, openness: run.context.sample.openness };
  };
  const part = (flags: readonly boolean[]) => flags.filter(Boolean).length / flags.length;

  it("is made after a shock by the stated share of free adopters", () => {
    const { reviewed } = reviewsAfter(reviewReason.shock, { "market.choice.shockReviewShare": 0.35 });
    // 4 standard errors: 4 · √(.35 · .65 / 4000) = .03
    expect(Math.abs(part(reviewed) - 0.35)).toBeLessThan(0.03);
  });

  it("is made after a licence event by those who care: twice the openness, up to everybody", () => {
    const { reviewed, openness } = reviewsAfter(reviewReason.licence, { "market.choice.shockReviewShare": 0.8 });
    const expected = openness.reduce((sum, one) => sum + 0.8 * Math.min(1, 2 * one), 0) / openness.length;
    expect(Math.abs(part(reviewed) - expected)).toBeLessThan(0.032);
    const closed = reviewed.filter((_, row) => openness[row]! < 0.15);
    expect(part(closed)).toBeLessThan(0.8 * 2 * 0.15);
  });

  it("waits for the end of a contract", () => {
    const run = runWorld(small(alike({ "market.population.sampled": 2000, "market.choice.shockReviewShare": 0.8 })), {
      months: 6,
      before: (world) => {
        if (world.month === 3) world.market.reviewReason = reviewReason.shock;
      },
    });
    const { contractUntil, reviewAt, adoptedAt } = run.world.organizations.columns;
    let [bound, free] = [0, 0];
    contractUntil.forEach((until, row) => {
      if (adoptedAt[row] !== 0) return;
      if (until < 0) {
        if (reviewAt[row] === 3 + 12) free++;
      } else {
        bound++;
        // Signed in month 0 for one year or two; nobody signed anew in month 3 who was bound then.
        expect([12, 24, 15, 27]).toContain(until);
        expect(reviewAt[row]).toBe(until);
      }
    });
    expect(bound).toBeGreaterThan(100);
    expect(free).toBeGreaterThan(100);
  });

  it("gives contracts of two years to the stated share", () => {
    const run = runWorld(small(alike({ "market.contracts.longTermShare": 0.36 })), { months: 1 });
    const until = Array.from(run.world.organizations.columns.contractUntil).filter((month) => month >= 0);
    const long = until.filter((month) => month === 24).length;
    expect(until.filter((month) => month === 12).length + long).toBe(until.length);
    // 4 standard errors of the share of about 5,000
    expect(Math.abs(long / until.length - 0.36)).toBeLessThan(4 * Math.sqrt((0.36 * 0.64) / until.length));
  });
});
