import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { answeredByFork } from "../community/fork-promise.ts";
import { contributorRole, stage } from "../state/columns.ts";
import { fullVoice } from "../state/word-of-mouth.ts";
import { warmUpMonths } from "./opening.ts";
import { only, small, openingWorld, sum } from "../testing/world-run.ts";

/** Nobody hears of the project by others or comes to it by himself: what is known was known before. */
const quiet = (changes: Changes = {}) =>
  openingWorld(
    small({
      ...only(),
      "market.awareness.innovationHazard": 0,
      "community.arrival.newcomerRate": 0,
      "project.opening.maintainers": 2,
      "project.opening.regulars": 3,
      "market.platforms": [
        { name: "unix", share: 0.6 },
        { name: "other", share: 0.3, supported: false },
        { name: "third", share: 0.1 },
      ],
      ...changes,
    }),
  );
const withPast = (exposure: number, changes: Changes = {}) =>
  quiet({ "project.opening.pastExposure": exposure, ...changes });

describe("a young project", () => {
  it("has its founders in month 0, and nobody who knows it", () => {
    const { world } = quiet();
    expect([world.month, world.firstMonth, world.contributors.count]).toEqual([0, 0, 5]);
    expect([sum(world.organizations.columns.hazard), sum(world.market.exposure)]).toEqual([0, 0]);
    expect(sum(world.organizations.columns.stage)).toBe(0);
  });

  it.each([
    [0, 2, 9],
    [30, 2, 9],
    [8, 2, 6],
    [1.5, 2, 0],
    [1, 1, 0],
  ])("has no more founders than contributed, of whom %d are observed", (outsiders, maintainers, regulars) => {
    const founders = { maintainers: 2, regulars: 9 };
    const { world } = quiet({ "project.opening": { ...founders, outsiders, adopters: 40, pastExposure: 0 } });
    const { role, people } = world.contributors.columns;
    const of = (wanted: number) =>
      Array.from(role).reduce((all, one, row) => all + (one === wanted ? people[row]! : 0), 0);
    expect([of(contributorRole.maintainer), of(contributorRole.regular)]).toEqual([maintainers, regulars]);
  });

  it("has nobody from outside where its code is closed", () => {
    expect(quiet({ "strategy.isOpenSource": false }).world.contributors.count).toBe(0);
    expect(withPast(0.5, { "strategy.isOpenSource": false }).world.contributors.count).toBe(0);
  });
});

describe("a project that stands already", () => {
  it("has two years behind it when month 0 begins", () => {
    const { world } = withPast(0.5);
    expect(warmUpMonths).toBe(24);
    expect([world.month, world.firstMonth]).toEqual([0, -24]);
    const { arrivedAt } = world.contributors.columns;
    expect(Array.from(arrivedAt.subarray(0, 5))).toEqual([-24, -24, -24, -24, -24]);
  });

  it("was heard of on the platforms that it runs on, by as much as is said", () => {
    const { world, context } = withPast(0.5);
    const { columns, count } = world.organizations;
    for (let row = 0; row < count; row++) {
      const isSupported = context.sample.platform[row] !== 1;
      if (!isSupported) expect([columns.hazard[row], columns.stage[row]]).toEqual([0, stage.unaware]);
      else if (context.sample.threshold[row]! > 0.5) expect(columns.stage[row]).toBe(stage.unaware);
      else expect(columns.stage[row]).not.toBe(stage.unaware);
    }
    // By its own initiative (the first of four sources) on two platforms, on the other by none.
    expect([0, 4, 8].map((position) => world.market.exposure[position])).toEqual([0.5, 0, 0.5]);
  });

  it("is heard of by those who ran it all the time no louder in the second month than in the last", () => {
    // Everybody who knows it runs it and goes on to, and what is heard of them convinces nobody yet.
    const { world, context } = withPast(0.5, {
      "market.choice.fitMean": 1000,
      "market.awareness": { innovationHazard: 0, contagionHazard: 1e-9 },
      ...only("contagion"),
    });
    const { hazard, heard, stage: stages } = world.organizations.columns;
    const { platform, network } = context.sample;
    let listeners = 0;
    for (let row = 0; row < world.organizations.count; row++) {
      if (stages[row] !== stage.unaware || platform[row] === 1 || heard[row] === 0) continue;
      listeners++;
      const told = heard[row]! / (fullVoice * network.degree);
      expect((hazard[row]! - 0.5) / 1e-9).toBeCloseTo((warmUpMonths - 1) * told, 4);
    }
    expect(listeners).toBeGreaterThan(20);
  });

  it("knows in month 0 what a fork could answer, and a young one does not", () => {
    const { world, context } = withPast(2, { "project.opening.maintainers": 40 });
    expect(world.forking.promise).toBeGreaterThan(0);
    expect(world.forking.promise).toBe(answeredByFork(world, context));
    expect(quiet().world.forking.promise).toBe(0);
  });

  it("was worked on and used, and paid for nothing", () => {
    const { world, context } = withPast(2, { "market.choice.fitMean": 40 });
    expect(world.market.share).toBeGreaterThan(0);
    expect(sum(world.contributors.columns.contributions)).toBeGreaterThan(0);
    expect(world.projects.upstream.merged.some((work) => work > 0)).toBe(true);
    expect([sum(world.ledger.flows), world.ledger.cash]).toEqual([0, context.scenario.steward.treasury.cash]);
    expect([world.log, world.rivals.cloudClock.hazard, world.forking.clock.hazard]).toEqual([[], 0, 0]);
  });

  it("has random numbers of its own in each of these months", () => {
    const [one, other] = [withPast(0.5), withPast(0.5)];
    expect(one.world).toEqual(other.world);
    const work = Array.from(one.world.projects.upstream.merged.subarray(0, 24));
    expect(new Set(work).size).toBeGreaterThan(2);
  });
});
