import { describe, expect, it } from "vitest";
import { ensembleOf } from "../ensemble.ts";
import { resultNames } from "../measures.ts";
import { createStudy, resultsOf } from "../study.ts";
import { tinyCase } from "../testing/tiny.ts";
import { choiceAmong, noneOfThem } from "./choice.ts";
import { importance } from "./importance.ts";

const draws = 60;

/** Arms under two drawn parameters, by rows 0 to 59 of the first and shuffled ones of the second; worth is what `worthOf` says. */
function made(
  worthOf: (arm: string, x: number, y: number) => number,
  survivedOf: (arm: string, x: number) => number = () => 0,
  invested = 0,
) {
  const names = ["none", "up", "down", "unbeaten"];
  const scenario = tinyCase.scenario;
  const { factors } = createStudy(scenario, [{ name: "none", scenario }], { draws: 2 });
  const chosen = factors.filter(({ isInteger }) => !isInteger).slice(0, 2);
  const at = (index: number, part: number) => chosen[index]!.low + part * (chosen[index]!.high - chosen[index]!.low);
  const parts = Array.from({ length: draws }, (_, row) => [(row + 0.5) / draws, (((row * 37) % draws) + 0.5) / draws]);
  const study = createStudy(
    scenario,
    names.map((name) => ({ name, scenario })),
    { draws, replications: 1, factors: chosen, values: parts.map((row) => row.map((part, index) => at(index, part))) },
  );
  const width = resultsOf(study).length;
  const worth = resultNames.indexOf("deltaValueLowExit");
  const results = parts.map(([x, y], task) => {
    const values = new Float64Array(names.length * width);
    names.forEach((name, arm) => {
      values[arm * width + worth] = worthOf(name, x!, y!);
      values[arm * width + resultNames.indexOf("survived")] = survivedOf(name, x!);
      values[arm * width + resultNames.indexOf("stewardshipCost")] = invested;
      // Somebody runs the project, and somebody outside works on it: nobody wins where there is nobody.
      values[arm * width + resultNames.indexOf("adoption")] = name === "unbeaten" ? 0.9 : 0.1;
      values[arm * width + resultNames.indexOf("activeOutsiders")] = 1;
    });
    return { task, values, failures: [] };
  });
  return { ensemble: ensembleOf(study, results), chosen, at };
}

describe("a choice", () => {
  /** The same number in every draw, but for a wave that both arms share. */
  const wave = (x: number) => 1e6 * Math.round(10 * x);
  const choose = (up: number, down: number, survives: (arm: string, x: number) => number = () => 0) =>
    choiceAmong(
      made((arm, x) => (arm === "none" ? 0 : wave(x) + (arm === "up" ? up : down)), survives, 100e6).ensemble,
      ["up", "down"],
      ["none"],
    );

  it("is what is worth more than anything else by what matters, with its regret and how often it is wrong", () => {
    const { chosen, tied, options, leads, smallest } = choose(40e6, 20e6);
    // A tenth of what is invested.
    expect(smallest).toEqual({ worth: 10e6, share: 0.05 });
    expect([chosen, tied]).toEqual(["up", ["up"]]);
    expect(options.map(({ name }) => name)).toEqual(["up", "down", noneOfThem]);
    expect(options[0]).toMatchObject({ regret: { estimate: 0 }, wrong: { estimate: 0, draws } });
    expect(options[1]).toMatchObject({ regret: { estimate: 20e6 }, wrong: { estimate: 1 } });
    expect(leads.find(({ name, than }) => name === "down" && than === "up")!.worth.estimate).toBe(-20e6);
  });

  it("is none where two differ by less than what matters, and names them", () => {
    const { chosen, tied, options } = choose(41e6, 40e6);
    expect([chosen, tied]).toEqual([undefined, ["up", "down"]]);
    // What is lost by either matters in no draw, though it is worth less in all.
    expect(options.map(({ name, wrong }) => [name, wrong.estimate])).toEqual([
      ["up", 0],
      ["down", 0],
      [noneOfThem, 1],
    ]);
  });

  it("is to take none of them where nothing is worth its cost", () => {
    expect(choose(-60e6, -40e6).chosen).toBe(noneOfThem);
  });

  it("is by how often all three win where worth does not tell them apart", () => {
    const survives = (arm: string, x: number) => Number(arm === "up" || x > 0.5);
    const { chosen, leads } = choose(41e6, 40e6, survives);
    expect(leads.find(({ name, than }) => name === "down" && than === "up")!.allWin[0]!.estimate).toBe(-0.5);
    expect(chosen).toBe("up");
  });

  it("is by all three winning against any one counterfactual, also where another is not beaten by either", () => {
    const survives = (arm: string, x: number) => Number(arm === "up" || x > 0.5);
    const { ensemble } = made((arm, x) => (arm === "none" ? 0 : wave(x) + 40e6), survives, 100e6);
    const among = (...against: readonly string[]) => choiceAmong(ensemble, ["up", "down"], against);
    expect(among("unbeaten")).toMatchObject({ chosen: undefined, tied: ["up", "down"] });
    for (const against of [["none", "unbeaten"], ["unbeaten", "none"]]) expect(among(...against).chosen).toBe("up"); // biome-ignore format: a table
  });

  it("takes what gains nothing for best in a draw in which nothing is worth more", () => {
    const { ensemble } = made((arm, x) => (arm === "up" ? (x < 0.5 ? 1e6 : -1e6) : -2e6));
    const { best } = choiceAmong(ensemble, ["up", "down"], ["none"]);
    expect(best.slice(0, draws / 2)).toEqual(Array<string>(draws / 2).fill("up"));
    expect(best.slice(draws / 2)).toEqual(Array<string>(draws / 2).fill(noneOfThem));
    const used = { ...ensemble, study: { ...ensemble.study, arms: ensemble.study.arms.map((arm) => (arm.name === "down" ? { ...arm, kind: "uses-only" } : arm)) } }; // biome-ignore format: one change
    expect(choiceAmong(used, ["up", "down"], ["none"]).best).toEqual(Array<string>(draws).fill("up"));
  });

  it("is none where one is worth more and the other wins more often", () => {
    const { chosen, tied } = choose(20e6, 60e6, (arm, x) => Number(arm === "up" || x > 0.5));
    expect([chosen, tied]).toEqual([undefined, ["up", "down"]]);
  });
});

describe("what is given up for more wins", () => {
  /** Of "up" all three win in every draw, of "down" in half of them; "down" is worth more by what `more` says. */
  const choose = (more: (x: number) => number) =>
    choiceAmong(
      made(
        (arm, x) => (arm === "none" ? 0 : 40e6 + (arm === "down" ? more(x) : 0)),
        (arm, x) => Number(arm === "up" || x > 0.5),
        100e6,
      ).ensemble,
      ["up", "down"],
      ["none"],
    );
  const leadOf = ({ leads }: ReturnType<typeof choose>) =>
    leads.find(({ name, than }) => name === "down" && than === "up")!;

  it("is no less than what matters as far as is known, though its interval reaches below that", () => {
    const choice = choose((x) => 12e6 + 40e6 * (((x * 7) % 1) - 0.5));
    const { worth, medianWorth, isMeanKnown } = leadOf(choice);
    const { low, estimate } = isMeanKnown ? worth : medianWorth;
    expect([low > 0, low < 10e6, estimate > 10e6]).toEqual([true, true, true]);
    expect([choice.chosen, choice.tied]).toEqual([undefined, ["up", "down"]]);
  });

  it("is given up where it is worth more by less than matters, or nobody knows whether by anything", () => {
    const little = choose((x) => 6e6 + 2e6 * (((x * 7) % 1) - 0.5));
    expect(leadOf(little).worth.low).toBeGreaterThan(0);
    expect(little.chosen).toBe("up");
    const unknown = choose((x) => 12e6 + 200e6 * (((x * 7) % 1) - 0.5));
    const { worth, medianWorth } = leadOf(unknown);
    expect([worth.low < 0, medianWorth.low < 0, worth.estimate > 10e6]).toEqual([true, true, true]);
    expect(unknown.chosen).toBe("up");
  });
});

describe("an arm that only uses the project", () => {
  const survives = (arm: string, x: number) => Number(arm === "up" || x > 0.5);
  const { ensemble } = made((arm) => (arm === "up" ? 41e6 : arm === "down" ? 40e6 : 0), survives, 100e6);
  const uses: typeof ensemble = {
    ...ensemble,
    study: {
      ...ensemble.study,
      arms: ensemble.study.arms.map((arm) => (arm.name === "down" ? { ...arm, kind: "uses-only" } : arm)),
    },
  };
  const [choice, without] = [uses, ensemble].map((one) => choiceAmong(one, ["up", "down"], ["none"])) as [
    ReturnType<typeof choiceAmong>,
    ReturnType<typeof choiceAmong>,
  ];

  it("has no wins to be behind in, and is chosen by what it is worth alone", () => {
    expect(without.chosen).toBe("up");
    expect([choice.chosen, choice.tied]).toEqual([undefined, ["up", "down"]]);
    const leads = choice.leads.filter(({ name, than }) => [name, than].includes("down"));
    expect(leads).toHaveLength(1);
    for (const { allWin } of leads) expect(allWin[0]).toMatchObject({ estimate: Number.NaN, draws: 0 });
    // It stands for none of them.
    expect(choice.options.map(({ name }) => name).toSorted()).toEqual(["down", "up"]);
    expect(without.options.map(({ name }) => name)).toContain(noneOfThem);
    // How often all three win is told of what has something to win.
    expect([choice, without].map(({ allWin }) => Object.keys(allWin))).toEqual([["up"], ["up", "down"]]);
    expect(without.allWin["up"]!.draws).toBe(draws);
  });
});

describe("a choice where a few draws carry the mean", () => {
  // In each twelfth draw "up" is worth a hundred times as much; in the others "usual" more than "down".
  const choose = (usual: number) =>
    choiceAmong(
      made(
        (arm, x) => {
          if (arm === "none") return 0;
          const isJackpot = Math.floor(x * draws) % 12 === 0;
          return arm === "up" ? (isJackpot ? 8e9 * (1 + x) : usual) : 20e6;
        },
        undefined,
        100e6,
      ).ensemble,
      ["up", "down"],
      ["none"],
    );

  it("is made by the median where the mean does not say the reverse", () => {
    const { chosen, leads } = choose(40e6);
    const lead = leads.find(({ name, than }) => name === "down" && than === "up")!;
    expect(lead.isMeanKnown).toBe(false);
    expect(lead.medianWorth.estimate).toBe(-20e6);
    expect(chosen).toBe("up");
    // The mean says the same, with all of its interval; most draws say the reverse.
    const torn = choose(0);
    const reverse = torn.leads.find(({ name, than }) => name === "down" && than === "up")!;
    expect(reverse.worth.high).toBeLessThan(-10e6);
    expect(reverse.medianWorth.low).toBe(20e6);
    expect([torn.chosen, torn.tied]).toEqual([undefined, ["up", "down"]]);
    // A mean that a few draws carry decides nothing where most draws see no difference.
    const alike = choose(20e6);
    const none = alike.leads.find(({ name, than }) => name === "down" && than === "up")!;
    expect([none.medianWorth.estimate, none.worth.estimate < -100e6, none.isMeanKnown]).toEqual([0, true, false]);
    expect([alike.chosen, alike.tied]).toEqual([undefined, ["up", "down"]]);
  });

  it("is made by the median where the interval of the mean says nothing", () => {
    const torn = made(
      (arm, x) => {
        if (arm === "none") return 0;
        const draw = Math.floor(x * draws);
        return arm === "down" ? 20e6 : draw === 10 ? 30e9 : draw === 40 ? -20e9 : 60e6;
      },
      undefined,
      100e6,
    ).ensemble;
    const { chosen, leads } = choiceAmong(torn, ["up", "down"], ["none"]);
    const { worth, medianWorth } = leads.find(({ name, than }) => name === "down" && than === "up")!;
    expect([worth.low < 0 && worth.high > 0, medianWorth.high]).toEqual([true, -40e6]);
    expect(chosen).toBe("up");
  });

  it("orders by median regret where the mean of one is not known, and by the mean where all are", () => {
    const { measure, options } = choose(0);
    expect(measure).toBe("median regret");
    // By the mean it would be the other way round: "down" loses the jackpots.
    expect(options.map(({ name }) => name).slice(0, 2)).toEqual(["down", "up"]);
    expect(options[0]!.regret.estimate).toBeGreaterThan(options[1]!.regret.estimate);
    const even = made((arm, x) =>
      arm === "none" ? 0 : arm === "up" ? 3e6 * (Math.floor(x * draws) % 2) : 1e6,
    ).ensemble;
    expect(choiceAmong(even, ["up", "down"], ["none"])).toMatchObject({
      measure: "mean regret",
      options: [{ name: "up" }, { name: "down" }, { name: noneOfThem }],
    });
  });

  it("says that the mean of its regret is not known, what the median is, and how much lies in a tenth of the draws", () => {
    const { options } = choose(0);
    const down = options.find(({ name }) => name === "down")!;
    expect(down).toMatchObject({ isMeanKnown: false, inWorstTenth: 1, medianRegret: { estimate: 0, draws } });
    expect(down.regret.estimate).toBeGreaterThan(600e6);
    const up = options.find(({ name }) => name === "up")!;
    expect(up.medianRegret.estimate).toBe(20e6);
    // Fifty-five draws lose the same, six of them are a tenth of sixty.
    expect(up.inWorstTenth).toBeCloseTo(6 / 55, 9);
  });

  it("holds no part of a regret of nothing", () => {
    const sure = choiceAmong(made((arm) => (arm === "up" ? 1e9 : 0)).ensemble, ["up"], ["none"]);
    expect(sure.options[0]).toMatchObject({ name: "up", regret: { estimate: 0 }, inWorstTenth: Number.NaN });
  });
});

describe("what is best in each draw", () => {
  const worthOf = (arm: string, x: number) => (arm === "up" ? x - 0.5 : arm === "down" ? 0.2 - x : 0);
  const { ensemble, chosen, at } = made(worthOf);
  const { best, chances, conditions } = choiceAmong(ensemble, ["up", "down"], ["none"]);

  it("is what is worth most, and none of them where none is worth its cost", () => {
    const count = (name: string) => best.filter((one) => one === name).length;
    expect([count("up"), count(noneOfThem), count("down")]).toEqual([30, 18, 12]);
    expect(["up", noneOfThem, "down"].map((name) => chances[name]!.estimate)).toEqual([0.5, 0.3, 0.2]);
  });

  it("hangs on the end of the range at which it is best, and on where its third begins or ends", () => {
    const of = (arm: string) => conditions.find((one) => one.arm === arm)!;
    const [up, down] = [of("up"), of("down")];
    expect([up.factor.path, down.factor.path]).toEqual([chosen[0]!.path, chosen[0]!.path]);
    // Twenty draws are a third: the highest begin at the 41st, the lowest end at the 20th.
    expect([up.isHigh, down.isHigh]).toEqual([true, false]);
    expect(up.threshold).toBeCloseTo(at(0, 40.5 / draws), 6);
    expect(down.threshold).toBeCloseTo(at(0, 19.5 / draws), 6);
    // Of the other forty draws the ten above the middle are up's as well.
    expect([up.within, up.otherwise]).toMatchObject([
      { estimate: 1, draws: 20 },
      { estimate: 0.25, draws: 40 },
    ]);
    expect([down.within.estimate, down.otherwise.estimate]).toEqual([0.6, 0]);
    expect(up.doubt).toBeLessThan(0.001);
  });

  it("tells the strongest conditions first, each with what chance alone would make of so many", () => {
    const mixed = made((arm, x, y) => (arm === "up" ? y + 0.3 * x - 0.6 : 0));
    const strength = choiceAmong(mixed.ensemble, ["up", "down"], ["none"]).conditions;
    expect(strength[0]!.factor.path).toBe(mixed.chosen[1]!.path);
    const known = strength.filter(({ within }) => Number.isFinite(within.estimate));
    const gap = known.map(({ within, otherwise }) => within.estimate - otherwise.estimate);
    expect(gap[0]).toBeGreaterThan(0.5);
    // By how strongly whether an arm is best goes with the assumption, whatever the shares on either side are.
    const { study } = mixed.ensemble;
    const { best } = choiceAmong(mixed.ensemble, ["up", "down"], ["none"]);
    const links = known.map(({ arm, factor }) => {
      const flags = best.map((one) => Number(one === arm));
      const link = importance(study, flags).find((one) => one.factor.path === factor.path)!;
      return Math.abs(link.correlation.estimate);
    });
    expect(links).toEqual(links.toSorted((a, b) => b - a));
    expect(links[0]).toBeGreaterThan(links.at(-1)!);
    // Where nothing hangs on anything, six links were looked at, and none of them is more than chance makes of six.
    const noise = made((arm, x) => (arm === "up" ? ((x * draws * 7919) % 13) - 6 : 0));
    const conditions = choiceAmong(noise.ensemble, ["up", "down"], ["none"]).conditions;
    expect(Math.min(...conditions.map(({ doubt }) => doubt))).toBeGreaterThan(0.2);
  });
});
