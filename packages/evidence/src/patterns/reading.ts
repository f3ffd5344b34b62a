import { column, type Run } from "@stewardsim/core";

/** The value of an observable in a month; the last month if none is named. */
export const at = (run: Run, name: string, month = run.months - 1) =>
  column(run.table, name)[Math.min(month, run.months - 1)]!;

/** Sum of an observable from a month on, over some months. */
export function over(run: Run, name: string, from: number, months = 12): number {
  let sum = 0;
  const values = column(run.table, name);
  for (let month = Math.max(0, from); month < Math.min(from + months, values.length); month++) sum += values[month]!;
  return sum;
}

/** The year from a month on against the year before it. */
export const yearAgainst = (run: Run, name: string, month: number) =>
  over(run, name, month) / over(run, name, month - 12);

/** Mean of what an observable shows at the ends of years, where it shows a number. */
export function meanOfYears(run: Run, name: string, from = 48): number {
  const values = column(run.table, name);
  const seen: number[] = [];
  for (let month = from - 1; month < values.length; month += 12)
    if (Number.isFinite(values[month]!)) seen.push(values[month]!);
  return seen.length > 0 ? seen.reduce((sum, one) => sum + one, 0) / seen.length : Number.NaN;
}

/** Contributions over a life, of everybody who ever contributed. */
export const contributions = (run: Run) => column(run.contributors!, "contributions");

/** Share of people who made at least so many contributions. */
export const reached = (run: Run, least: number) => {
  const all = contributions(run);
  return all.filter((one) => one >= least).length / all.length;
};

/** Share of people who together did four fifths of the work. */
export function carriersOf(run: Run, share: number): number {
  const sorted = contributions(run).slice().sort().reverse();
  const total = sorted.reduce((sum, one) => sum + one, 0);
  let left = share * total;
  let people = 0;
  while (left > 0 && people < sorted.length) left -= sorted[people++]!;
  return people / sorted.length;
}

/**
 * Exponent of the tail of contributions, from five on.
 *
 * @source Clauset, Shalizi & Newman (2009), SIAM Review 51(4), the continuous approximation for discrete data
 */
export function tailExponent(run: Run): number {
  const tail = contributions(run).filter((one) => one >= 5);
  const logs = tail.reduce((sum, one) => sum + Math.log(one / 4.5), 0);
  return 1 + tail.length / logs;
}

/** Kaplan-Meier survival of tenure (last less first contribution), censored when the last is within a year of the end. */
export function tenure(run: Run, least: number): { halfLife: number; after: (months: number) => number } {
  const { contributors } = run;
  const all = contributions(run);
  const arrived = column(contributors!, "arrivedAt");
  const last = column(contributors!, "lastAt");
  const rows = Array.from(all.keys()).filter((row) => all[row]! >= least && arrived[row]! > 0);
  const months = rows.map((row) => last[row]! - arrived[row]!);
  const ended = rows.map((row) => last[row]! < run.months - 12);
  const survival: number[] = [];
  let stays = 1;
  let atRisk = rows.length;
  for (let month = 0; month < run.months; month++) {
    const gone = months.filter((one, index) => one === month && ended[index]).length;
    if (atRisk > 0) stays *= 1 - gone / atRisk;
    atRisk -= months.filter((one) => one === month).length;
    survival.push(stays);
  }
  const half = survival.findIndex((share) => share <= 0.5);
  return { halfLife: half < 0 ? Number.NaN : half, after: (later) => survival[later] ?? Number.NaN };
}

/** R² of the logistic curve that fits a run's adopters best, over its ceiling. */
export function logisticFit(run: Run): number {
  const adopters = Array.from(column(run.table, "adopters"));
  const top = Math.max(...adopters);
  const middle = adopters.reduce((sum, one) => sum + one, 0) / adopters.length;
  const spread = adopters.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  let best = Number.NEGATIVE_INFINITY;
  for (let ceiling = 1.02 * top; ceiling < 20 * top; ceiling *= 1.15) {
    const points = adopters.flatMap((one, month) =>
      one > 0 && one < ceiling ? [[month, Math.log(one / (ceiling - one))] as const] : [],
    );
    const meanMonth = points.reduce((sum, [month]) => sum + month, 0) / points.length;
    const meanLogit = points.reduce((sum, [, logit]) => sum + logit, 0) / points.length;
    let slope = 0;
    let width = 0;
    for (const [month, logit] of points) {
      slope += (month - meanMonth) * (logit - meanLogit);
      width += (month - meanMonth) ** 2;
    }
    slope /= width;
    const error = adopters.reduce(
      (sum, one, month) => sum + (one - ceiling / (1 + Math.exp(-(meanLogit + slope * (month - meanMonth))))) ** 2,
      0,
    );
    best = Math.max(best, 1 - error / spread);
  }
  return best;
}

/** A fork that came to count: when it was born, and by which route. */
interface CountedFork {
  readonly month: number;
  readonly route: string;
}

/** The forks that counted, by their birth: the attempt that was logged last before each came to count. */
function forksOf({ log }: Run): CountedFork[] {
  const found: CountedFork[] = [];
  let month = Number.NaN;
  for (const { what, detail, month: at } of log)
    if (what === "fork attempt") month = at;
    else if (what === "fork counts") found.push({ month, route: /^by (\w+)/.exec(detail)![1]! });
  return found;
}

const routes = ["exodus", "governance", "coalition"] as const;
export type ForkKind = (typeof routes)[number];

/** Forks of some kinds that count and were born within some months. */
export const forksWithin = (run: Run, from: number, months: number, which: readonly ForkKind[] = routes) =>
  forksOf(run).filter(
    ({ month, route }) => month >= from && month < from + months && which.some((one) => one === route),
  ).length;

/** Month in which the first fork that counts was born after a month; NaN if none was. */
export const forkMonth = (run: Run, from: number) =>
  forksOf(run).find(({ month }) => month >= from)?.month ?? Number.NaN;
