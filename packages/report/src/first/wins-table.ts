import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { Style } from "../style.ts";
import { dollarsTogether, percent, percentWithin, wrap } from "../words.ts";
import { type Column, fitted } from "./fitted.ts";

/** Whose wins are told, under which name. Who only uses the project does nothing for it: that is what others are held against, and no win. */
export interface Winner {
  readonly name: string;
  readonly finding: ArmFinding;
  readonly isUseOnly?: boolean;
}

const none = "–";
const share = ({ estimate }: Estimate) => (typeof estimate === "number" ? percent(estimate) : none);

/** How often one of the three wins, under its name, with the widest of the intervals below it: `±7`. */
const partyOf = (name: string, party: "steward" | "community", winners: readonly Winner[]): Column<Winner> => ({
  head: [name, widestOf(winners.filter(({ isUseOnly }) => !isUseOnly).map(({ finding }) => finding.wins[party]))],
  cell: ({ finding, isUseOnly }) => (isUseOnly ? none : share(finding.wins[party])),
});

/** The widest of some intervals of shares, to either side in points; nothing where none is known. */
function widestOf(shares: readonly Estimate[]): string {
  const widths = shares.flatMap(({ estimate, low, high }) =>
    [estimate, low, high].every((one) => typeof one === "number")
      ? Math.max(Number(high) - Number(estimate), Number(estimate) - Number(low))
      : [],
  );
  return widths.length === 0 ? "" : `±${Math.ceil(100 * Math.max(...widths))}`;
}

const over = "all three win against";
const allWin: Column<Winner> = {
  head: ["all three v.", "no steward"],
  over,
  cell: ({ finding, isUseOnly }) => (isUseOnly ? none : percentWithin(finding.wins.allWin)),
};
const allWinLed: Column<Winner> = {
  head: ["all three v.", "foundation"],
  over,
  cell: ({ finding: { againstFoundation }, isUseOnly }) =>
    isUseOnly || againstFoundation === null ? none : percentWithin(againstFoundation.wins.allWin),
};

/** All on one scale, which stands in the heading. */
function worthOf(winners: readonly Winner[]): Column<Winner> {
  const { unit, texts } = dollarsTogether(winners.map(({ finding }) => finding.worth));
  return { head: ["median", `worth, ${unit}`], cell: (winner) => texts[winners.indexOf(winner)]! };
}

/** Who is the third beside firm and community, and what the numbers are. */
const notes = [" (third: the project)", "in % of runs, 95% interval"] as const;

/**
 * How often who wins, against nobody who stewards and against a neutral foundation, and what each is worth: a row each. What
 * is the same under all against a foundation is said in a sentence where that takes fewer lines.
 */
export function winsTable(winners: readonly Winner[], { strong }: Style, width: number): string[] {
  const worth = worthOf(winners);
  const firm = partyOf("firm", "steward", winners);
  const tableOf = (...columns: readonly Column<Winner>[]) => {
    const [wide, narrow] = ["community", "comm."].map((name) =>
      fitted(winners, (one) => one.name, [firm, partyOf(name, "community", winners), ...columns, worth], {
        title: "WHO WINS",
        notes,
        width,
        strong,
      }),
    );
    const isWhole = notes.every((note) => wide!.join().includes(note));
    return isWhole && wide!.length <= narrow!.length ? wide! : narrow!;
  };
  const [led, ...others] = new Set(winners.map(allWinLed.cell).filter((text) => text !== none));
  const without = tableOf(allWin);
  if (led === undefined) return without;
  const whole = tableOf(allWin, allWinLed);
  const said = [...without, ...wrap(`Against a foundation all three win in ${led} under all.`, width)];
  return others.length === 0 && said.length < whole.length ? said : whole;
}
