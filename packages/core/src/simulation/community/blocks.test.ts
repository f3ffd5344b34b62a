import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { loadScenario } from "../../scenario/load.ts";
import { InvalidScenarioError, type ScenarioError } from "../../scenario/errors.ts";
import { employer, forked, upstream } from "../state/columns.ts";
import type { ForkRoute } from "../state/fork.ts";
import { angryProject } from "../testing/angry-project.ts";
import { busy, hashOf, runWorld } from "../testing/world-run.ts";
import { alone, blocksOf, firmOf } from "./blocks.ts";
import { bear } from "./fork-birth.ts";
import { mobHazard } from "./forking.ts";

/** Forty employed regulars of a content project, of two firms and of many. */
const firms: Changes = {
  "community.employers": [
    { name: "Alpha", share: 0.5 },
    { name: "Beta", share: 0.25 },
  ],
};
function paidProject(changes: Changes = firms, trust = 0.95) {
  const run = angryProject({ maintainers: 0, regulars: 40, trust, changes });
  run.world.contributors.columns.employer.fill(employer.user, 0, 40);
  run.world.contributors.columns.activity.fill(1);
  const rowsOf = (firm: number) => [...Array(40).keys()].filter((row) => firmOf(run.world, run.context, row) === firm);
  return { ...run, rowsOf, columns: run.world.contributors.columns };
}
type Paid = ReturnType<typeof paidProject>;
const goers = ({ columns }: Paid, rows: readonly number[]) => rows.filter((row) => columns.project[row] === forked);
const fork = ({ world, context }: Paid, by: ForkRoute = "exodus", k0 = 5) => bear(world, context, { k0, k1: 6 }, by, 0);

describe("people of one firm", () => {
  it("are as many as the firm pays of those who are employed, and nobody else", () => {
    const paid = paidProject();
    const counts = [0, 1, alone].map((firm) => paid.rowsOf(firm).length);
    // Of 40 with shares of .5, .25 and .25: within three binomial standard errors.
    expect(Math.abs(counts[0]! - 20)).toBeLessThan(9.5);
    expect(Math.abs(counts[1]! - 10)).toBeLessThan(8.3);
    paid.columns.employer.fill(employer.independent, 0, 40);
    expect(paid.rowsOf(alone).length).toBe(40);
  });

  it("join a fork whole or not at all, where others go by themselves", () => {
    let [whole, none] = [0, 0];
    for (let k0 = 0; k0 < 60; k0++) {
      const paid = paidProject();
      fork(paid, "exodus", k0);
      for (const firm of [0, 1]) {
        const gone = goers(paid, paid.rowsOf(firm)).length;
        expect([0, paid.rowsOf(firm).length]).toContain(gone);
        if (gone > 0) whole++;
        else none++;
      }
    }
    // Content firms follow with the chance of content people, .15: within three standard errors of 120 draws.
    expect(Math.abs(whole / (whole + none) - 0.15)).toBeLessThan(0.098);
  });

  it("are angry by their mean, in which the active weigh more", () => {
    const angryWith = (activity: number) => {
      const paid = paidProject();
      const [first, ...rest] = paid.rowsOf(0);
      // All but one are .4 below what would keep them; he is .4 above, and does as much as so many of them.
      const edge = paid.columns.trust[first!]!;
      const { neutral, neutrality, noStewardNeutrality, responsiveness } = paid.context.scenario.community.trust;
      const promised = neutral + neutrality * noStewardNeutrality + responsiveness * 0.5;
      for (const row of rest) paid.columns.trust[row] = promised - 0.2 - 0.1;
      paid.columns.trust[first!] = promised - 0.2 + 0.1;
      paid.columns.activity[first!] = activity;
      expect(edge).toBeGreaterThan(0);
      const { context, world } = paid;
      fork(paid);
      return { all: rest.length, gone: goers(paid, rest).length, hazard: mobHazard(world, context) };
    };
    const [calm, angry] = [angryWith(1000), angryWith(1)];
    expect(angry.gone).toBe(angry.all);
    // Drawn along with .15 only; under this key they are not.
    expect(calm.gone).toBe(0);
  });

  it("are angry or not for the mob, too", () => {
    const hazard = (together: boolean) => {
      const paid = paidProject({ ...firms, "mechanisms.employerBlocks": together });
      const rows = paid.rowsOf(0);
      // One of the firm is furious: by himself he is a mob of one, in it he is nobody.
      paid.columns.trust[rows[0]!] = 0;
      paid.world.forking.critical = 0.02;
      return mobHazard(paid.world, paid.context);
    };
    expect(hazard(true)).toBeLessThan(hazard(false));
  });

  it("of a partner go as one, and those who were hired away stay", () => {
    const paid = paidProject();
    Object.assign(paid.world, { partners: [{ ...paid.world.partners[0], acceptedAt: 3 }] });
    paid.columns.employer.fill(employer.partner, 0, 10);
    paid.columns.arrivedAt.fill(4, 0, 10);
    expect(new Set([...Array(10).keys()].map((row) => firmOf(paid.world, paid.context, row)))).toEqual(new Set([2]));
    paid.columns.employer[3] = employer.steward;
    expect(firmOf(paid.world, paid.context, 3)).toBe(alone);
  });

  it("do not decide for those who are on the fork already", () => {
    const paid = paidProject();
    for (const row of paid.rowsOf(0)) Object.assign(paid.columns.trust, { [row]: 0 });
    paid.columns.project.fill(forked);
    expect(Array.from(blocksOf(paid.world, paid.context, 1)!)).toEqual([0, 0]);
    paid.columns.project.fill(upstream);
    expect(blocksOf(paid.world, paid.context, 1)![0]).toBeGreaterThan(0);
  });
});

describe("employers that pay nobody", () => {
  const quarrel = {
    "community.forking.critical": 0.3,
    "community.forking.hazard": 1,
    "strategy.conduct.neutrality": 0,
    "mechanisms.partners": false,
    events: [{ at: "2011-03", action: { do: "relicense", restrictiveness: 1 } }],
  };
  const hashWith = (changes: Changes) => hashOf(runWorld(busy({ ...quarrel, ...changes }), { months: 36 }));

  it("leave everything as it is where there are none", () => {
    expect(hashWith({ "community.employers": [{ name: "Alpha", share: 0 }] })).toBe(hashWith({}));
  });
});

describe("employers", () => {
  const errorsOf = async (text: string): Promise<readonly ScenarioError[]> => {
    const failure: unknown = await loadScenario(text).catch((error: unknown) => error);
    return failure instanceof InvalidScenarioError ? failure.errors : [];
  };
  const listed = (list: string, rest = "") => `community: { employers: [${list}]${rest} }`;

  it("cannot pay more than all", async () => {
    const errors = await errorsOf(listed("{ name: a, share: 0.6 }, { name: b, share: 0.6 }, { name: c, share: 0.1 }"));
    expect(errors).toMatchObject([{ code: "inconsistent", path: "community.employers[1].share" }]);
    expect(errors[0]!.reason).toMatch(/pay 1.2 of the employed outsiders/);
    expect(errors[0]!.hint).toMatch(/add up to 1/);
    expect(await errorsOf(listed("{ name: a, share: 0.6 }, { name: b, share: 0.4 }"))).toEqual([]);
  });

  it("cannot be two of one name, nor employ where nobody is employed", async () => {
    expect(await errorsOf(listed("{ name: a }, { name: a }"))).toMatchObject([
      { code: "inconsistent", path: "community.employers[1].name" },
    ]);
    expect(await errorsOf(listed("{ name: a }", ", arrival: { employedNewcomers: 0 }"))).toMatchObject([
      { code: "never-happens", path: "community.employers" },
    ]);
  });
});
