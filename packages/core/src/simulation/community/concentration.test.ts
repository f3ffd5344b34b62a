import { describe, expect, it } from "vitest";
import { gini } from "../../foundation/summary.ts";
import { project } from "../testing/six-people.ts";
import { openingWorld, runWorld, small, sum, type WorldRun } from "../testing/world-run.ts";
import { countConcentration } from "./concentration.ts";

/** The same by sorting everybody who ever came. */
function bySorting({ world, context }: Pick<WorldRun, "world" | "context">) {
  const { contributors, steward } = world;
  const engineers = Array.from(steward.engineerWork, Math.round).filter((work) => work > 0);
  const ever = [...contributors.columns.contributions.subarray(0, contributors.count), ...engineers];
  const falling = ever.toSorted((a, b) => b - a);
  const { recent, project: of, hasLeft } = contributors.columns;
  const people = Math.max(0, steward.people.upstream - steward.hiredMaintainers);
  const year = [...recent.subarray(0, contributors.count)].filter(
    (work, row) => work > 0 && of[row] === 0 && hasLeft[row] === 0,
  );
  for (let engineer = 0; engineer < people; engineer++)
    year.push(
      12 *
        context.scenario.community.review.stewardCommits *
        (context.engineers[engineer] ?? 1) *
        Math.min(1, people - engineer),
    );
  year.sort((a, b) => b - a);
  let left = sum(year) / 2;
  let truckFactor = 0;
  while (left > 0) left -= year[truckFactor++]!;
  return { truckFactor, topTenShare: sum(falling.slice(0, 10)) / sum(ever), gini: gini(ever) };
}

describe("concentration", () => {
  it("is to the bit what sorting all who ever came gives, in every year of a long run", () => {
    const scenario = small({
      months: 240,
      "steward.kind": "foundation",
      "steward.opening.upstream": 3,
      "community.arrival.newcomerRate": 0.2,
      "market.awareness.innovationHazard": 0.05,
    });
    let years = 0;
    const run = runWorld(scenario, {
      months: 240,
      after: (world, context, month) => {
        if (month % 12 !== 11) return;
        const { truckFactor, topTenShare, gini: inequality } = world.community;
        expect({ truckFactor, topTenShare, gini: inequality }).toEqual(bySorting({ world, context }));
        years++;
      },
    });
    expect(years).toBe(20);
    const { columns, count } = run.world.contributors;
    const left = sum(columns.hasLeft.subarray(0, count));
    // Most have left, some of them after much work: the test would not tell otherwise.
    expect(left).toBeGreaterThan(count / 2);
    expect(run.world.community.departed.much.length).toBeGreaterThan(3);
  });

  it.each([64, 64.5, 65, 70.25, 200])("counts %s engineers as if each were looked at", (engineers) => {
    const run = project({ "steward.opening.upstream": engineers });
    run.world.contributors.columns.recent.set([90, 2000, 7, 300, 0, 40]);
    countConcentration(run.world, run.context);
    expect(run.world.community.truckFactor).toBe(bySorting(run).truckFactor);
  });

  it("counts a year of a leader whom the steward employs as it counts one of everybody else", () => {
    const ada = { name: "Ada", of: "steward", work: 500, review: 40, answersLost: 0, trustLost: 0 };
    const run = openingWorld(
      small({
        "community.leaders": [ada],
        "steward.opening.upstream": 1,
        "community.review": { stewardCommits: 16, stewardCommitsSigma: 0 },
      }),
    );
    const { recent } = run.world.contributors.columns;
    recent.fill(0);
    for (const row of run.world.active.slice(0, 3)) recent[row] = 600;
    countConcentration(run.world, run.context);
    // Hers are 12 · 500 of 7,800, and she alone is half of them; of a month's 500 she would be less than one of the three others.
    expect(run.world.community.truckFactor).toBe(1);
  });

  it("takes no cell for each of a hundred billion engineers", () => {
    const { world, context } = project();
    world.steward.people.upstream = 1e11;
    countConcentration(world, context);
    expect(world.community.truckFactor / 5e10).toBeCloseTo(1, 6);
  });
});
