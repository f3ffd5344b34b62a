import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { employer } from "../state/columns.ts";
import { hazardBorne } from "../state/contributor.ts";
import { countReturns } from "../steward/returns.ts";
import { busy, openingWorld, runWorld, type WorldRun } from "../testing/world-run.ts";
import { sendPeople } from "./sending.ts";

/** Two partners, of whom the first said yes in month 4. */
const joint = (month: number, changes: Changes = {}): WorldRun => {
  const run = openingWorld(
    busy({
      "partners.vendors": [
        { name: "a", platform: "other" },
        { name: "b", platform: "other" },
      ],
      "partners.asking": { burst: 4, reachesUpstream: 0.6, burstLife: 8 },
      "community.activity": { distrustActivity: 0.4, employedActivity: 2 },
      "community.review.stewardCommits": 15,
      ...changes,
    }),
  );
  run.world.partners[0]!.acceptedAt = 4;
  run.world.month = month;
  return run;
};
const ofPartners = ({ world: { active, activeCount, contributors } }: WorldRun) =>
  Array.from(active.subarray(0, activeCount)).filter((row) => contributors.columns.employer[row] === employer.partner);

describe("the people of a partner", () => {
  it("come in the month after its yes, employed by it, and do together what its full-time people would", () => {
    const early = joint(4);
    sendPeople(early.world, early.context);
    expect(ofPartners(early)).toEqual([]);
    const run = joint(5);
    const arrived = run.world.community.arrived;
    sendPeople(run.world, run.context);
    // Two and two fifths of full-time people are three.
    const rows = ofPartners(run);
    expect(rows.length).toBe(3);
    expect(run.world.community.arrived - arrived).toBe(3);
    const { activity } = run.world.contributors.columns;
    // Paid people do twice as much, at trust ½ nine tenths of it: 36 contributions a month in all.
    expect(rows.reduce((sum, row) => sum + 2 * activity[row]! * 0.9, 0)).toBeCloseTo(2.4 * 15, 9);
    expect(run.world.partners.map(({ engineers }) => engineers)).toEqual([expect.closeTo(2.4, 12), 0]);
    run.world.month = 6;
    sendPeople(run.world, run.context);
    expect(ofPartners(run).length).toBe(3);
  });

  it("are people of their own where two partners agree in one month, and none behind closed doors", () => {
    const both = joint(5);
    both.world.partners[1]!.acceptedAt = 4;
    sendPeople(both.world, both.context);
    const rows = ofPartners(both);
    expect(new Set(rows.map((row) => both.world.contributors.columns.identity[row])).size).toBe(6);
    expect(both.world.partners.reduce((sum, { engineers }) => sum + engineers, 0)).toBeCloseTo(4.8, 12);
    const closed = joint(5, { "strategy.isOpenSource": false });
    sendPeople(closed.world, closed.context);
    expect(ofPartners(closed)).toEqual([]);
  });

  it("are called back at the rate of the burst once the port is done, and not before", () => {
    const run = joint(5);
    sendPeople(run.world, run.context);
    const [row] = ofPartners(run);
    const { stay, identity } = run.world.contributors.columns;
    // Until then they are there for it, and nothing that makes others leave comes near it.
    expect(stay[row!]! - 1e6).toBe(stay[row!]);
    sendPeople(run.world, run.context);
    expect(stay[row!]! - 1e6).toBe(stay[row!]);
    run.world.partners[0]!.openedAt = 5;
    run.world.month = 6;
    sendPeople(run.world, run.context);
    const drawn = hazardBorne(run.context, identity[row!]!);
    expect([drawn > 0, drawn < 20]).toEqual([true, true]);
    expect(stay[row!]).toBeCloseTo(drawn - 1 / 8, 12);
    stay[row!] = 3;
    sendPeople(run.world, run.context);
    expect(stay[row!]).toBeCloseTo(3 - 1 / 8, 12);
  });

  it("are engineering that the steward received", () => {
    const run = joint(5, { "steward.treasury.wage": 10_000 });
    sendPeople(run.world, run.context);
    run.world.projects.upstream.sponsors = 1;
    const before = run.world.ledger.returns[2]!;
    countReturns(run.world, run.context);
    expect(run.world.ledger.returns[2]! - before).toBeCloseTo(3.4 * 10_000, 6);
  });

  it("are all there until the port is done, and do what was agreed", () => {
    const asking = {
      "partners.asking.months": 12,
      "mechanisms.sharedComponent": false,
      "community.review.stewardCommits": 15,
    };
    const { context } = joint(0, asking);
    const engineers: number[] = [];
    runWorld(context.scenario, {
      months: 20,
      before: ({ partners }) => {
        partners[0]!.clock.threshold = 0;
      },
      after: ({ partners, month }) => {
        const { acceptedAt, openedAt } = partners[0]!;
        if (acceptedAt >= 0 && month > acceptedAt + 1 && openedAt < 0) engineers.push(partners[0]!.engineers);
      },
    });
    expect(engineers.length).toBeGreaterThan(5);
    expect(new Set(engineers.map((one) => one.toFixed(9))).size).toBe(1);
  });

  it("are gone some years after the port, as the burst that they were", () => {
    const run = joint(0);
    const { context } = run;
    let most = 0;
    const life = runWorld(context.scenario, {
      months: 96,
      before: ({ partners }) => {
        partners[0]!.clock.threshold = 0;
      },
      after: ({ partners }) => {
        most = Math.max(most, partners[0]!.engineers);
      },
    });
    expect(most).toBeCloseTo(2.4, 12);
    expect(life.world.partners[0]!.openedAt).toBeGreaterThan(0);
    // Seven years are ten decay times: e^-10 of three people is nobody.
    expect(life.world.partners[0]!.engineers).toBe(0);
  });
});
