import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { about, hostile, nonsense, untold } from "../testing/estimates.ts";
import { type BoardRow, boardFigure } from "./board.ts";
import { cashFigure } from "./cash-waterfall.ts";
import { differencesFigure } from "./differences.ts";
import { fanFigure } from "./fan.ts";
import { type Figure, figureCsv } from "./figure.ts";
import { forkLagFigure } from "./fork-lag.ts";
import { funnelFigure } from "./funnel.ts";
import { armColours, palette, schemes } from "./palette.ts";
import { patternsFigure } from "./patterns.ts";
import { regionMapFigure } from "./region-map.ts";
import { survivalFigure } from "./survival.ts";
import { figurePicture, figureSvg } from "./svg.ts";
import { tornadoFigure } from "./tornado.ts";

const made = "100 draws; seed 1, stewardsim 0.0.0.";
const row = (name: string, allWin: BoardRow["wins"]["allWin"], conduct: BoardRow["conduct"] = null): BoardRow => ({
  name,
  conduct,
  wins: { steward: about(0.2, 0.05), project: about(0.9, 0.05), community: about(0.6, 0.05), allWin },
  foundation: about(0.1, 0.05),
  worth: about(3e6, 1e6, "usd"),
});
const board = (rows: readonly BoardRow[], lead?: Parameters<typeof boardFigure>[1]["lead"]) =>
  boardFigure(rows, { against: "no steward", made, ...(lead === undefined ? {} : { lead }) });
const assumption = (label: string, grade: "A" | "D" = "D") =>
  ({ path: `market.${label}`, label, unit: "usd", grade }) as const;
const tornado = (...correlations: readonly (readonly [string, number, number])[]) =>
  tornadoFigure(
    correlations.map(([name, correlation, doubt]) => ({
      assumption: assumption(name),
      correlation: about(correlation, 0.1, "ratio"),
      doubt,
    })),
    { arm: "mine", made },
  );
const differences = (...pairs: readonly (readonly [string, string, number, number])[]) =>
  differencesFigure(
    pairs.map(([arm, than, estimate, half]) => ({ arm, than, difference: about(estimate, half, "points") })),
    { name: "all-win", what: "the chance that all three win", smallest: 5, made },
  );
const fan = (...arms: readonly (readonly [string, number])[]) =>
  fanFigure(
    arms.map(([arm, end]) => ({ arm, runs: Array.from({ length: 20 }, (_, run) => [0.1, end + run / 1000]) })),
    { name: "adoption", what: "adoption", unit: "share", years: [1, 2], made },
  );
const survival = (...arms: readonly (readonly [string, readonly number[]])[]) =>
  survivalFigure(
    arms.map(([arm, ended]) => ({ arm, ended })),
    { months: 24, replications: 1, made },
  );
const lives = (of: number, all: number) =>
  Array.from({ length: all }, (_, run) => (run < of ? Infinity : 5 + (run % 9)));
const region = (best: (x: number, y: number) => string) =>
  regionMapFigure(
    Array.from({ length: 90 }, (_, draw) => ({
      x: draw % 10,
      y: Math.floor(draw / 10),
      best: best(draw % 10, draw / 10),
    })),
    { x: assumption("price"), y: assumption("trust"), arms: ["one", "other", "none of them"], made },
  );
const flows = [
  { account: "revenue subscription", usd: 8e6 },
  { account: "people", usd: -9e6 },
  { account: "programme", usd: 0 },
];
const cash = (arm: string) => cashFigure(flows, { arm, opening: 4e6, which: "replication 3", made });
const patterns = patternsFigure(
  [
    { name: "logistic R² of adoption", value: 0.98, interval: [0.97, 0.99], band: [0.95, 1], verdict: "in" },
    { name: "far off", value: 9e9, interval: [-9e9, 9e9], band: [1, 2], verdict: "out" },
    { name: "unseen", value: Number.NaN, interval: [Number.NaN, Number.NaN], band: [1, 2], verdict: "unseen" },
  ],
  { made },
);
const forkLag = (name: string) =>
  forkLagFigure(
    [
      { arm: name, lags: [Number.NaN, 3, 9, 5], runs: 4 },
      { arm: "open", lags: [Number.NaN], runs: 1 },
    ],
    { made },
  )!;
const funnel = (...arms: readonly string[]) =>
  funnelFigure(
    arms.map((arm) => ({
      arm,
      stages: [
        { stage: "active", people: about(40, 9, "contributor") },
        { stage: "with review rights", people: about(4, 2, "contributor") },
      ],
    })),
    { made },
  );

/** Every figure with data of the usual kind, with names that are hostile, with a single row, and with nothing known. */
const all: Readonly<Record<string, Figure>> = {
  board: board([row("one", about(0.5, 0.05), "best"), row("one", about(0.2, 0.05), "as practised")]),
  "board of hostile names": board([row(hostile, about(0.5, 0.1)), row(`${hostile}2`, about(0.4, 0.1))]),
  "board of one draw": board([row("one", untold())]),
  "board of nobody": board([]),
  tornado: tornado(["price", 0.5, 0.01], ["wage", -0.4, 0.2]),
  "tornado of hostile names": tornado([hostile, 0.5, 0.01]),
  "tornado of nothing": tornado(),
  differences: differences(["one", "other", 20, 5], ["other", "third", 1, 9]),
  "differences of hostile names": differences([hostile, hostile, -20, 5]),
  "differences of nothing": differences(),
  fan: fan(["one", 0.5], ["other", 0.2]),
  "fan of hostile names": fan([hostile, 0.5]),
  "fan of nothing": fan(),
  survival: survival(["one", lives(18, 20)], ["other", lives(2, 20)]),
  "survival of hostile names": survival([hostile, lives(1, 1)]),
  "survival of no run": survival(["one", [Number.NaN]]),
  region: region((x) => (x > 5 ? "one" : "other")),
  cash: cash("one"),
  "cash of hostile names": cash(hostile),
  patterns,
  "fork lag": forkLag("closed"),
  "fork lag of hostile names": forkLag(hostile),
  funnel: funnel("one", "other"),
  "funnel of hostile names": funnel(hostile),
};

describe.each(Object.entries(all))("%s", (_name, figure) => {
  it("says no nonsense, in words, data and picture, wide and narrow", async () => {
    const pictures = [await figurePicture(figure), await figureSvg(figure, 332)];
    const { title, caption, alt, shown } = figure;
    for (const text of [title, caption, alt, ...shown.head, ...shown.rows.flat(), ...pictures])
      expect(text).not.toMatch(nonsense);
    expect(title).toMatch(/\.$/);
    expect(caption).toContain(made);
    expect(figureCsv(figure).split("\n")[0]!.split(",").length).toBe(figure.columns.length);
    for (const line of figure.rows) expect(line).toHaveLength(figure.columns.length);
    for (const line of shown.rows) expect(line).toHaveLength(shown.head.length);
  });

  it("lets no name out of its text, and hides no direction mark", async () => {
    const picture = await figurePicture(figure);
    const { document } = parseHTML(`<html><body>${picture}</body></html>`);
    expect(document.querySelectorAll("script, b")).toHaveLength(0);
    expect(picture).not.toMatch(/\u202e|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(document.querySelector("svg svg")!.getAttribute("aria-label")!.length).toBeGreaterThan(0);
  });

  it("is drawn to the same bytes again", async () => {
    expect(await figurePicture(figure)).toBe(await figurePicture(figure));
  });
});

describe("a title", () => {
  it("of the board names who leads, all who cannot be told apart, and only them", () => {
    const [low, high, near] = [
      row("low", about(0.2, 0.05)),
      row("high", about(0.6, 0.05)),
      row("near", about(0.55, 0.05)),
    ];
    expect(board([low, high]).title).toBe("All three win most often under high 60% (55–65).");
    expect(board([low, high, near]).title).toBe(
      "All three win most often under high 60% (55–65) and near 55% (50–60): these cannot be told apart.",
    );
    expect(board([high, near]).title).toMatch(/^It cannot be told under which arm all three win most often: /);
    // Paired, overlapping intervals may be told apart, and others may not.
    expect(board([high, near], () => about(5, 2, "points")).title).toBe(
      "All three win most often under high 60% (55–65).",
    );
    expect(board([low, high], () => about(5, 9, "points")).title).toMatch(/cannot be told under/);
    expect(board([row("one", untold())]).title).toMatch(/too few/);
    // Whom nothing is counted of is no arm among those that tie.
    expect(board([high, near, row("apart", { ...untold(), draws: 0 })], () => about(5, 9, "points")).title).toBe(
      "It cannot be told under which arm all three win most often: high 60% (55–65) and near 55% (50–60).",
    );
  });

  it("of the board speaks of the best conduct where there are two, and every arm stands on it", () => {
    const figure = board([row("mine", about(0.3, 0.05), "best"), row("mine", about(0.9, 0.05), "as practised")]);
    expect(figure.title).toBe("All three win under mine 30% (25–35) of the time.");
    expect(figure.shown.rows.map(([name]) => name)).toEqual(["mine", "mine, usual"]);
    // Firm 20%, community 60%, project 90%: the firm pays.
    expect(figure.shown.rows.map((cells) => cells.at(-1))).toEqual(["firm", "firm"]);
  });

  it("of a tornado names the first that is clear of chance, and none where none is", () => {
    expect(tornado(["wage", 0.6, 0.3], ["price", 0.5, 0.01]).title).toContain(
      "hangs most on price (market.price), which is guessed",
    );
    expect(tornado(["wage", 0.6, 0.3]).title).toMatch(/^No assumption stands out from chance/);
    expect(tornado().title).toMatch(/too few/);
  });

  it("of differences tells apart what is ahead by more than matters, whichever way a pair is written", () => {
    expect(differences(["one", "other", 20, 5]).title).toMatch(
      /^one is ahead of other in the chance that all three win, by 20 \(15 to 25\) points/,
    );
    expect(differences(["one", "other", -20, 5]).title).toMatch(/^other is ahead of one/);
    expect(differences(["one", "other", 6, 3]).title).toMatch(/^No two arms can be told apart/);
  });

  it("of differences is of medians where a mean is not known, and the data say which are", () => {
    const of = (isMeanKnown: boolean) =>
      differencesFigure(
        [
          {
            arm: "one",
            than: "other",
            difference: about(72e6, 60e6, "usd"),
            tail: { isMeanKnown, median: about(5e6, 1e6, "usd") },
          },
        ],
        { name: "worth", what: "worth", smallest: 1e6, made },
      );
    expect(of(true).title).toMatch(/^one is ahead of other in worth, by \$72m/);
    expect(of(true).caption).not.toContain("not known yet");
    expect(of(false).title).toMatch(/^one is ahead of other in worth, in the median draw, by \$5\.0m/);
    expect(of(false).caption).toContain("the mean of 1 of 1 pair is not known yet");
    expect(of(false).alt).not.toContain("72");
    const { columns, rows } = of(false);
    expect([rows[0]![columns.indexOf("estimate_usd")], rows[0]![columns.indexOf("mean_known")]]).toEqual([72e6, 0]);
    expect(rows[0]![columns.indexOf("median_usd")]).toBe(5e6);
    expect(of(true).rows[0]![columns.indexOf("mean_known")]).toBe(1);
  });

  it("of differences names the leading pair of arms before one that is ahead of giving the project up", () => {
    const none = "none of them";
    const twoArms = [
      ["one", "other", 10, 2],
      [none, "one", -40, 2],
      [none, "other", -30, 2],
    ] as const;
    expect(differences(...twoArms).title).toBe(
      "one is ahead of other in the chance that all three win, by 10 (8 to 12) points; 3 of 3 pairs can be told apart by more than matters.",
    );
    expect(differences(["one", "other", 0, 2], ...twoArms.slice(1)).title).toBe(
      "No two arms can be told apart in the chance that all three win by more than matters; one is ahead of giving the project up, by 40 (38 to 42) points.",
    );
    const alone = differences([none, "one", 20, 2]);
    expect(alone.title).toMatch(/^giving the project up is ahead of one in the chance that all three win, by 20/);
    expect([alone.alt, alone.shown.rows[0]![0]]).toEqual([
      expect.stringContaining("giving the project up − one: "),
      "giving the project up − one",
    ]);
    expect(alone.rows[0]!.slice(0, 2)).toEqual([none, "one"]);
  });

  it("of a fan, of survival and of a funnel calls a tie a tie", () => {
    expect(fan(["one", 0.5], ["other", 0.2]).title).toMatch(
      /^Adoption is highest after 2 years under one 51% \(5\d–5\d\)\.$/,
    );
    expect(fan(["one", 0.5], ["other", 0.5]).title).toMatch(
      /It cannot be told from 20 runs under which arm .*: one and other tie\.$/,
    );
    // The runs of both have the same random numbers: each ends a little above its own, however far runs lie apart.
    expect(fan(["one", 0.502], ["other", 0.5]).title).toMatch(/highest after 2 years under one 51% \(51–52\)\.$/);
    expect(survival(["one", lives(18, 20)], ["other", lives(2, 20)]).title).toMatch(/most often under one 90%/);
    expect(survival(["one", lives(10, 20)], ["other", lives(11, 20)]).title).toMatch(
      /It cannot be told under which arm .*: other and one tie\.$/,
    );
    expect(funnel("one", "other").title).toMatch(/It cannot be told under which arm .*: one and other tie\.$/);
  });

  it("counts those who tie where they are many", () => {
    const arms = ["a", "b", "c", "d"];
    expect(fan(...arms.map((arm) => [arm, 0.5] as const)).title).toBe(
      "It cannot be told from 20 runs under which arm adoption is highest after 2 years: all 4 arms tie.",
    );
    expect(fan(...arms.map((arm) => [arm, 0.5] as const), ["e", 0.1]).title).toMatch(/: 4 of 5 arms tie\.$/);
    expect(fan(["a", 0.5], ["b", 0.5], ["c", 0.5]).title).toMatch(/: all 3 arms tie\.$/);
    expect(survival(...arms.map((arm) => [arm, lives(10, 20)] as const)).title).toMatch(/: all 4 arms tie\.$/);
    expect(funnel(...arms).title).toMatch(/: all 4 arms tie\.$/);
    expect(board(arms.map((arm) => row(arm, about(0.5, 0.05)))).title).toBe(
      "It cannot be told under which arm all three win most often: all 4 arms tie.",
    );
    expect(board([...arms.map((arm) => row(arm, about(0.5, 0.05))), row("e", about(0.1, 0.05))]).title).toBe(
      "It cannot be told under which arm all three win most often: 4 of 5 arms tie.",
    );
  });

  it("of a region map counts the fields that it draws", () => {
    expect(region((x) => (x > 6 ? "one" : "other")).title).toMatch(
      /^Where “price” and “trust” are low, middle or high, other is worth most in 6 of 9 fields, one in 3\.$/,
    );
    expect(region(() => "none of them").title).toMatch(/giving the project up is worth most in 9 of 9 fields\.$/);
    expect(region((x, y) => ((x + Math.floor(y)) % 2 === 0 ? "one" : "other")).title).toMatch(
      /in none of 9 fields one arm is clearly worth most\.$/,
    );
  });

  it("of cash adds up from the beginning to the end", () => {
    const { title, rows } = cash("one");
    expect(title).toContain(
      "In one run under one $4.0m of cash become $3.0m; most came from revenue subscription ($8.0m), most went to people ($9.0m)",
    );
    expect(rows.at(-1)).toEqual(["cash at the end", 3e6, 3e6]);
    expect(rows.some(([account]) => account === "programme")).toBe(false);
  });

  it("of fork lag counts the runs, and there is no figure where nobody forked", () => {
    expect(forkLag("closed").title).toMatch(/^A fork follows a relicensing or gating in 3 runs, all under closed/);
    expect(forkLagFigure([{ arm: "open", lags: [Number.NaN], runs: 1 }], { made })).toBeUndefined();
    const lagged = forkLagFigure(
      [
        { arm: "gated", lags: [Number.NaN, 3, 9, 5, Number.NaN, Number.NaN], runs: 6 },
        { arm: "relicensed", lags: [2, Number.NaN, Number.NaN, Number.NaN], runs: 4 },
      ],
      { made },
    );
    // Of the arm's own runs, not of all that forked.
    expect(lagged!.shown.rows.map(([arm, share]) => `${arm}: ${share}`)).toEqual([
      "gated: 3 of 6 (50%)",
      "relicensed: 1 of 4 (25%)",
    ]);
  });

  it("of patterns counts the verdicts", () => {
    expect(patterns.title).toBe("1 of 3 observed figures lie in their bands, 0 near, 1 out, 1 unseen.");
  });
});

describe("colours", () => {
  /** @source WCAG 2.2, relative luminance and contrast ratio */
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(Object.entries(schemes))(
    "stand out by 3 to 1, and texts by 4.5 to 1, from a %s page",
    (_scheme, { page, text, faint }) => {
      for (const colour of Object.values(palette)) expect(contrast(colour, page), colour).toBeGreaterThanOrEqual(3);
      for (const colour of [text, faint]) expect(contrast(colour, page), colour).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("are four different ones for arms", () => {
    expect(new Set(armColours).size).toBe(4);
  });
});
