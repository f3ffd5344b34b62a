import { clearBelow } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { isUseOnly } from "../findings/details.ts";
import { grid } from "../grid.ts";
import { type Style, width } from "../style.ts";
import { counted, dollarsWithin, named, percentWithin, signedWithin, sizeWithin, wrap } from "../words.ts";

/** All that stands behind the first screen. */
export const detailSections = (answer: Answer, style: Style): string[][] =>
  [armsSection, returnsSection, heldPricesSection, priorsSection, chanceSection, assumptionsSection, factsSection].map(
    (section) => section(answer, style),
  );

/** A name in as many lines as it needs. */
const broken = (arm: string) => wrap(arm, 30);

/** Every arm in the numbers that fit all of them. */
export function armsSection({ details }: Answer, style: Style): string[] {
  const { arms } = details;
  if (arms.length === 0) return [];
  const wins = arms.map((one) => [
    broken(one.arm),
    ...(["steward", "project", "community", "allWin"] as const).map((win) => [
      isUseOnly(details, one.arm) ? "–" : percentWithin(one.wins[win]),
    ]),
  ]);
  const led = arms.flatMap(({ arm, winsAgainstFoundation: wins }) =>
    wins === null || isUseOnly(details, arm)
      ? []
      : [[broken(arm), ...(["project", "community", "allWin"] as const).map((win) => [percentWithin(wins[win])])]],
  );
  const values = arms.map(({ arm, worth, marketShare, adoption }) => [
    [arm],
    [dollarsWithin(worth)],
    [percentWithin(marketShare)],
    [percentWithin(adoption)],
  ]);
  return [
    style.strong("ALL ARMS: chance of each win against no steward"),
    ...grid([[["ARM"], ["STEWARD WINS"], ["PROJECT"], ["COMMUNITY"], ["ALL THREE"]], ...wins], [34, 14, 13, 13, 13]),
    "",
    ...(led.length === 0
      ? []
      : [
          style.strong("ALL ARMS: chance of each win against a neutral foundation (the steward's is the same)"),
          ...grid([[["ARM"], ["PROJECT"], ["COMMUNITY"], ["ALL THREE"]], ...led], [49, 13, 13, 13]),
          "",
        ]),
    style.strong("WORTH, SHARE OF WHAT THE MARKET SPENDS, ADOPTION: median run (dollars are guessed)"),
    ...grid([[["ARM"], ["WORTH"], ["OF SPEND"], ["ADOPTION"]], ...values], [46, 22, 14, 14]),
    "",
    ...(arms.some(({ arm }) => isUseOnly(details, arm))
      ? wrap("Who only uses the project has nothing to win: – does not apply.", width, "  ")
      : []),
    ...arms.flatMap(({ arm, about }) => wrap(`${arm}: ${about}.`, width, "  ")),
  ];
}

/** A name in lines of a width, broken behind dashes too. */
const atDashes = (name: string, width: number) =>
  wrap(name.replaceAll("-", "- "), width).map((line) => line.replaceAll("- ", "-"));

/** Returns that are not revenue, a column each. */
function returnsSection({ details: { arms } }: Answer, style: Style): string[] {
  const names = arms[0]?.returns.map(({ what }) => what) ?? [];
  if (names.length === 0) return [];
  const rows = arms.map(({ arm, returns }) => [
    atDashes(arm, 21),
    ...returns.map(({ usd }) => {
      const [estimate, ...bounds] = dollarsWithin(usd).split(" ");
      return [estimate!, bounds.join(" ")];
    }),
  ]);
  const counting = arms.flatMap(({ arm, returnsInWorth }) =>
    returnsInWorth === null ? [] : [`${arm} (${dollarsWithin(returnsInWorth)})`],
  );
  return [
    style.strong("RETURNS THAT ARE NOT REVENUE: over the whole run, the median one; none of it is cash"),
    ...grid([[["ARM"], ...names.map((name) => wrap(name.toUpperCase(), 12))], ...rows], [21, ...names.map(() => 12)]),
    ...wrap(
      `What is beyond every user's counts in the worth of ${counting.length === 0 ? "no arm" : counting.join(" and ")}; all stands beside that of the others.`,
      width,
      "  ",
    ),
  ];
}

/** The verdict where prices are held, and other prices are. */
function heldPricesSection({ details: { heldPrices } }: Answer, style: Style): string[] {
  if (heldPrices.length === 0) return [];
  const rows = heldPrices.map(({ strategy, times, price, wins, winsAgainstFoundation, worth }) => [
    atDashes(strategy, 18),
    [`x${times}`],
    [sizeWithin(price)],
    [percentWithin(wins.allWin)],
    [winsAgainstFoundation === null ? "–" : percentWithin(winsAgainstFoundation.allWin)],
    [percentWithin(wins.steward)],
    [dollarsWithin(worth)],
  ]);
  return [
    style.strong(
      `THE VERDICT WHERE OPENING PRICES ARE HELD (best conduct; ${counted(heldPrices[0]!.wins.allWin.draws, "draw")}, one replication each)`,
    ),
    ...grid(
      [[["STRATEGY"], ["TIMES"], ["USD/NODE/MO."], ["ALL WIN"], ["V. FOUNDATION"], ["STEWARD"], ["WORTH"]], ...rows],
      [18, 5, 14, 12, 13, 12, 19],
    ),
  ];
}

function priorsSection({ details: { priors }, findings, made }: Answer, style: Style): string[] {
  if (priors.length === 0) return [];
  const weights = priors[0]!.byWeight.map(({ weight }) => [`x${weight}`]);
  const rows = priors.map(({ arm, byWeight }) => {
    const { verdict, basis } = findings.find((finding) => finding.arm === arm)!;
    return [
      broken(arm),
      ...byWeight.map(({ chance }) => [percentWithin(chance)]),
      verdict === "undetermined" || verdict === null ? [verdict ?? "–"] : [verdict, basis!],
    ];
  });
  return [
    style.strong(
      `P(ALL THREE WIN) BY WEIGHT OF CONDUCT (${counted(made.drawsOfPriors, "draw")}, the same for all, one replication each)`,
    ),
    ...grid([[["ARM"], ...weights, ["VERDICT"]], ...rows], [32, ...weights.map(() => 12), 12]),
  ];
}

function chanceSection({ details: { nullRates, notRandomness }, made }: Answer, style: Style): string[] {
  if (made.replications < 2)
    return [
      style.strong("CHANCE"),
      "  One replication a draw does not tell chance from parameters; --replications 2 does.",
    ];
  const lines = [
    style.strong(`CHANCE (null rate: project and community win against another replication of "${nullRates[0]!.arm}")`),
    ...nullRates.map(({ arm, share }) => `  ${arm}: ${percentWithin(share)}`),
  ];
  if (notRandomness.length === 0) return lines;
  return [
    ...lines,
    "  Of the variance between runs, parameters and not chance make:",
    ...notRandomness.flatMap(({ arm, outsiders, adoption }) =>
      wrap(`${arm}: of outsiders ${percentWithin(outsiders)}, of adoption ${percentWithin(adoption)}`, width, "  "),
    ),
  ];
}

function assumptionsSection({ details: { assumptions }, guesses: { spread } }: Answer, style: Style): string[] {
  if (assumptions.length === 0) return [];
  const lines = [
    style.strong("WHICH ASSUMPTIONS MOVE WORTH (rank correlation over draws; * = not by chance, after correction)"),
  ];
  assumptions.forEach(({ arm, strongest }, index) => {
    lines.push(`  ${arm}`);
    const grades = Object.entries(spread[index]?.byGrade ?? {});
    if (grades.length > 0) {
      const parts = grades.map(([grade, part]) => `${grade} ${percentWithin(part)}`).join(", ");
      lines.push(...wrap(`of the spread by themselves, by grade: ${parts}`, width, "    "));
    }
    for (const { assumption, correlation, doubt } of strongest)
      lines.push(
        ...wrap(
          `${signedWithin(correlation, 2)}${doubt < clearBelow ? "*" : " "} ${named(assumption)} [${assumption.grade}]`,
          width,
          "    ",
        ),
      );
  });
  return lines;
}

function factsSection({ details: { facts }, guesses: { unknown }, made }: Answer, style: Style): string[] {
  return [
    style.strong(`THE FACTS OF ${made.preset}`),
    ...facts.flatMap((fact) => wrap(fact, width, "  ")),
    ...unknown.flatMap((sentence) => wrap(sentence, width, "  ")),
  ];
}
