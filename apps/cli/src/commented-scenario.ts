import { catalogue, type CatalogueEntry, parseScenario, sources, streamNames } from "@stewardsim/core";
import { settingAt } from "@stewardsim/experiments";
import { rangeOf, valueOf, wrapped } from "./terminal.ts";

/** What a founder knows better than we do: to be looked at first. */
const first = [
  "market.population.organizations",
  "market.population.nodesMedian",
  "market.awareness.innovationHazard",
  "market.hosting.ownHosting",
  "project.opening.capability",
  "project.opening.maintainers",
  "project.opening.regulars",
  "steward.opening.upstream",
  "steward.opening.product",
  "steward.opening.integration",
  "steward.opening.sales",
  "steward.opening.other",
  "steward.treasury.cash",
  "steward.treasury.baseProfit",
  "steward.treasury.wage",
];

const opening = `# A scenario of StewardSim: what you assume of a market, a project, its community and its steward.
# A number that you write is a fact, and the same in every run. It stands in the unit that is named, or has a unit, such
# as 800 usd/node/year. A range is drawn: 3M..5M usd, 100 ± 20 %, or { p10: 80, p90: 120 }, of which a tenth lies below
# and a tenth above. What is unknown, or left out, is drawn from its plausible range; where nothing is drawn it
# stands at its usual value. Explain a number: stewardsim parameters PATH
name: my-project
description: What this is about, in a sentence or two.
start: 2024-01
months: 120
`;

const strategy = `strategy:
  # Any name of yours; subscription, infrastructure-differentiation and open-core are the reference strategies.
  name: mine
${wrapped(`What is sold: ${streamNames.join(", ")}; each with its own settings.`, 116)
  .map((line) => `  # ${line}`)
  .join("\n")}
  streams:
    infrastructure: {}
  # Shares of people by what they work on.
  plan: { upstream: 0.2, product: 0.35, integration: 0.15, sales: 0.15, other: 0.15 }
  # How the steward behaves towards the community, each from 0 to 1.
  conduct: { neutrality: 0.4, charter: 0.5, reviewRights: 0.6, audits: 0, dogfooding: 0.6 }
  # What the board decides by rule, and once; take the # away to have it, for example:
  # rules:
  #   - when: runway < 9 and growth < 0.2
  #     then: { do: cut, share: 0.2 }
  #   - when: share > 0.1
  #     then: { do: price, stream: infrastructure, factor: 1.1 }
  # What the licence allows others from the start: its name, such as AGPL-3.0 or BUSL-1.1, or for example:
  # licence: { hosting: true, redistribution: false, restrictiveness: 0.5, agreementBurden: 0.2 }
  # What is aimed at, and until which month, for example:
  # goals:
  #   - { name: a tenth of the market, quantity: share, atLeast: 0.1, by: 60 }
# What happens at a date, whatever the board decides, for example:
# events:
#   - at: 2026-03
#     action: { do: relicense, hosting: false }
`;

/**
 * A scenario with a comment on every number that it holds: those to look at first, or all that stand in no list. After
 * a comment that ends in "for example:" the lines are YAML that becomes valid when its `# ` is taken away, alone or with the
 * others.
 */
export function commentedScenario(isWhole: boolean): string {
  const defaults = parseScenario({});
  const all = catalogue().filter(
    ({ path }) => !path.includes("[]") && !path.includes("*") && settingAt(defaults, path) !== undefined,
  );
  const shown = all.filter(({ path }) => !path.startsWith("strategy.") && (isWhole || first.includes(path)));
  return `${opening}${groups(shown, defaults).join("\n")}\n${strategy}`;
}

/** Lines of YAML, nested as the paths are. */
function groups(entries: readonly CatalogueEntry[], defaults: object): string[] {
  const lines: string[] = [];
  let open: string[] = [];
  for (const entry of entries) {
    const steps = entry.path.split(".");
    const name = steps.pop()!;
    const same = steps.findIndex((step, depth) => open[depth] !== step);
    const from = same < 0 ? steps.length : same;
    steps.slice(from).forEach((step, depth) => lines.push(`${"  ".repeat(from + depth)}${step}:`));
    open = steps;
    const indent = "  ".repeat(steps.length);
    lines.push(
      ...wrapped(aboutOf(entry), 110 - indent.length - 2).map((line) => `${indent}# ${line}`),
      `${indent}${name}: ${isDrawn(entry) ? "unknown" : String(settingAt(defaults as never, entry.path))}`,
    );
  }
  return lines;
}

/** Numbers of the world and of the firm as it stands; what is chosen, of the method or of the reader is written. */
const isDrawn = ({ path, held }: CatalogueEntry) => held === undefined && !path.startsWith("strategy.");

function aboutOf(entry: CatalogueEntry): string {
  const { label, unit, plausible, source, grade, default: usual } = entry;
  const from = "assume" in source ? `assumed: ${source.assume}` : sources[source.cite].split(/[:;]/)[0];
  const known = isDrawn(entry) ? `usually ${valueOf(usual)}, ` : "";
  return `${label}; ${unit}, ${known}plausibly ${rangeOf(plausible)} (${grade}, ${from})`;
}
