import type { Estimate } from "../estimate.ts";
import { dollarsWithin, percentWithin, signed } from "../words.ts";

/** An estimate in a sentence, its interval behind it: `35% (27–44)`, `$26m (14–38m)`, `23 (13 to 32)`. */
export function withBounds(value: Estimate): string {
  const { unit, estimate, low, high } = value;
  if (unit === "points") {
    const show = (one: Estimate["low"]) => (typeof one === "number" ? signed(one).replace("+", "") : "–");
    return `${show(estimate)} (${show(low)} to ${show(high)})`;
  }
  const text = unit === "usd" ? dollarsWithin(value) : unit === "share" ? percentWithin(value) : bounded(value);
  const blank = text.indexOf(" ");
  return blank < 0 || text.startsWith("too few") ? text : `${text.slice(0, blank)} (${text.slice(blank + 1)})`;
}

function bounded({ estimate, low, high }: Estimate): string {
  const show = (one: Estimate["low"]) => (typeof one === "number" ? String(Math.round(one)) : (one ?? "–"));
  return estimate === null ? "too few draws" : `${show(estimate)} ${show(low)}–${show(high)}`;
}
