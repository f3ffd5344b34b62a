import { foundersOf } from "../state/founders.ts";
import { column } from "../../foundation/table.ts";
import { observables } from "../run/observe.ts";
import { inNoCamp, stage } from "../state/columns.ts";
import { sum, type WorldRun } from "./world-run.ts";

const rounding = 1 + 1e-9;
/** How long plausible scenarios are run. */
export const plausibleMonths = 36;
/** What has no value before there are two years to compare, or where nobody is there to stay or to trust. */
const mayBeMissing = new Set(observables.filter((one) => one.mayBeMissing === true).map(({ name }) => name));
/** Money, and what is negative by its meaning. */
const signed = new Set(
  observables.filter(({ name, unit }) => unit === "usd" || name === "vendor-price").map(({ name }) => name),
);

/** The first thing that is wrong with a run of `plausibleMonths`, or nothing. */
export function wrong({ table, world, context }: WorldRun): string | undefined {
  for (const { name, unit, values } of table.columns)
    for (let month = 0; month < plausibleMonths; month++) {
      const value = values[month]!;
      const at = `${name} in month ${month} is ${value}`;
      if (!Number.isFinite(value) && !(mayBeMissing.has(name) && Number.isNaN(value))) return at;
      if (value < 0 && !signed.has(name)) return at;
      if (unit === "share" && value > 1 + 1e-9) return at;
      if (unit === "flag" && value !== 0 && value !== 1) return at;
    }
  const { columns, count } = world.organizations;
  for (let row = 0; row < count; row++) {
    const [trust, camp] = [columns.trust[row]!, columns.camp[row]!];
    if (!(trust >= 0 && trust <= 1)) return `trust of organization ${row} is ${trust}`;
    const hasCamp = columns.stage[row] !== stage.unaware;
    if (hasCamp ? !(camp >= -1 && camp <= 1) : camp !== inNoCamp) return `camp of organization ${row} is ${camp}`;
    if (!(columns.scar[row]! >= 0)) return `scar of organization ${row} is ${columns.scar[row]}`;
    if ((columns.stage[row] === stage.adopter) !== columns.offer[row]! > 0) return `organization ${row} runs nothing`;
  }
  const people = world.contributors;
  let left = 0;
  let everybody = 0;
  for (let row = 0; row < people.count; row++) {
    everybody += people.columns.people[row]!;
    const [trust, camp] = [people.columns.trust[row]!, people.columns.camp[row]!];
    if (!(trust >= 0 && trust <= 1)) return `trust of contributor ${row} is ${trust}`;
    if (!(camp >= -1 && camp <= 1)) return `camp of contributor ${row} is ${camp}`;
    left += people.columns.hasLeft[row]!;
  }
  const { maintainers, regulars } = foundersOf(context.scenario.project.opening);
  // The engineers of a steward that fails become contributors of their own.
  const known = maintainers + regulars + world.community.arrived;
  if (everybody < known || (world.steward.failedAt < 0 && everybody > known)) return "people are made or lost";
  if (world.activeCount + left !== people.count) return "people are neither here nor gone";
  if (sum(world.market.organizations) > context.sample.totalWeight * (1 + 1e-6))
    return "more adopters than organizations";
  const flows = table.columns.filter(({ name }) => name.startsWith("flow-"));
  const cash = column(table, "cash");
  for (let month = 0; month < plausibleMonths; month++) {
    const before = month === 0 ? world.ledger.openingCash : cash[month - 1]!;
    const moved = sum(flows.map(({ values }) => values[month]!));
    const scale = Math.max(1, Math.abs(before), ...flows.map(({ values }) => Math.abs(values[month]!)));
    if (Math.abs(cash[month]! - before - moved) > 1e-9 * scale) return `money appears in month ${month}`;
  }
  const [revenue, spend] = [column(table, "revenue"), column(table, "market-spend")];
  const [capability, tests, integration] = ["capability", "tests", "integration"].map((name) => column(table, name));
  const { development, integration: platform, opening } = context.scenario.project;
  const ceiling = Math.max(development.capabilityCeiling, opening.capability);
  for (let month = 0; month < plausibleMonths; month++) {
    if (revenue[month]! > spend[month]! * rounding) return `more revenue than the market spends in month ${month}`;
    if (capability![month]! > ceiling * rounding) return `capability above its ceiling in month ${month}`;
    if (tests![month]! > rounding) return `tests above all in month ${month}`;
    if (integration![month]! > platform.integrationPotential * rounding)
      return `integration above its ceiling in month ${month}`;
  }
  if (world.steward.hiredMaintainers < 0) return "fewer than no maintainers are employed";
  return undefined;
}
