import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { catalogue, type CatalogueEntry } from "../src/scenario/catalogue.ts";
import { correlatedParameters } from "../src/scenario/correlated.ts";
import { OfferParameters } from "../src/scenario/market/offers.ts";
import { sources } from "../src/scenario/sources.ts";
import { offers } from "../src/simulation/offers/all.ts";
import { offerFacts } from "../src/simulation/offers/facts.ts";
import { processes } from "../src/simulation/run/month.ts";

/** What stands between the marks of docs/model.md, by mark: it comes out of the code, so it cannot be stale. */
export const generated: Readonly<Record<string, () => string>> = {
  entities,
  schedule,
  offers: offerTable,
  parameters,
  correlations: correlationTable,
  sources: sourceList,
};

/** The text with every generated part written anew. */
export function regenerate(text: string): string {
  return Object.entries(generated).reduce((result, [name, write]) => {
    const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
    const [from, to] = [result.indexOf(open), result.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`docs/model.md has no place for "${name}".`);
    return `${result.slice(0, from + open.length)}\n\n${write()}\n\n${result.slice(to)}`;
  }, text);
}

/** What the catalogue knows to go together. */
function correlationTable(): string {
  const rows = correlatedParameters.map(({ paths: [one, other], rank, grade, source }) => {
    const origin = "cite" in source ? String(source.cite) : source.assume;
    return `| \`${one}\` | \`${other}\` | ${rank} | ${grade} | ${origin} |`;
  });
  return ["| one | other | rank correlation | grade | source |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

/** The top of the repository, from wherever within it this is run. */
function topFrom(folder: string): string {
  return existsSync(join(folder, "pnpm-workspace.yaml")) ? folder : topFrom(dirname(folder));
}
export const top = topFrom(process.cwd());

const source = (path: string) => readFileSync(join(top, "packages/core/src/simulation", path), "utf8");
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim();

/** The members of a group in a source file, each with the comment that stands beside or above it. */
function members(path: string, opening: string): [name: string, kind: string, meaning: string][] {
  const text = source(path);
  const from = text.indexOf(opening);
  if (from < 0) throw new Error(`${path} has no ${opening}`);
  const body = text.slice(from + opening.length, text.indexOf("\n}", from));
  let above = "";
  return body.split("\n").flatMap((line) => {
    const comment = /^\s*\/\*\*\s*(.*?)\s*\*\/$/.exec(line);
    if (comment) above = comment[1]!;
    const member = /^ {2}(\w+): (.+?)[;,](?:\s*\/\/ (.*))?$/.exec(line);
    if (!member) return [];
    const meaning = [member[3], above].filter(Boolean).join("; ");
    above = "";
    return [[member[1]!, cell(member[2]!.replaceAll('"', "")), cell(meaning)] as [string, string, string]];
  });
}

const groups: readonly (readonly [title: string, path: string, opening: string])[] = [
  ["Organization (a row each; what changes)", "state/columns.ts", "organizationLayout = {"],
  ["Contributor (a row each)", "state/columns.ts", "contributorLayout = {"],
  ["Market", "state/market.ts", "interface MarketState {"],
  ["Price list of the month (by offer)", "state/price-list.ts", "interface PriceList {"],
  ["Community", "state/community.ts", "interface CommunityState {"],
  ["Project: upstream, and its fork", "state/project.ts", "interface ProjectState {"],
  ["Fork", "state/fork.ts", "interface ForkingState {"],
  ["Steward", "state/steward.ts", "interface StewardState {"],
  ["Leader by name", "state/leaders.ts", "interface LeaderState {"],
  ["Partner", "state/partners.ts", "interface PartnerState {"],
  ["Reseller", "state/partners.ts", "interface ResellerState {"],
  ["Shared component", "state/component.ts", "interface ComponentState {"],
  ["Rivals and vendor", "state/rivals.ts", "interface RivalState {"],
  ["New steward", "state/successor.ts", "interface SuccessorState {"],
];

function entities(): string {
  return groups
    .map(([title, path, opening]) => {
      const rows = members(path, opening).map(([name, kind, meaning]) => {
        if (meaning === "") throw new Error(`Say in ${path} what "${name}" means, in a comment beside or above it.`);
        return [`\`${name}\``, kind, meaning];
      });
      return `**${title}** (\`${path}\`)\n\n${table(["state", "kind", "meaning"], rows)}`;
    })
    .join("\n\n");
}

const homeOf: Readonly<Record<string, string>> = {
  schedule: "steward/schedule.ts",
  partnering: "partners/partnering.ts",
  rivalry: "rivals/rivalry.ts",
  succession: "project/succession.ts",
  development: "project/development.ts",
  awareness: "market/awareness.ts",
  choice: "market/choice.ts",
  usage: "market/usage.ts",
  participation: "community/participation.ts",
  sentiment: "community/sentiment.ts",
  forking: "community/forking.ts",
  accounts: "steward/accounts.ts",
  planning: "steward/planning.ts",
};

function schedule(): string {
  const rows = processes.map(({ name }, index) => {
    const path = homeOf[name];
    if (path === undefined) throw new Error(`The process "${name}" has no home in packages/core/docs/model-tables.ts.`);
    const text = source(path);
    const end = text.lastIndexOf("*/", text.indexOf(`export const ${name}: Process`));
    const said = text.slice(text.lastIndexOf("/**", end) + 3, end).split("@source")[0]!;
    return [`${index + 1}`, `\`${name}\``, cell(said.replaceAll(/\n\s*\*/g, " ")), `\`${path}\``];
  });
  return table(["", "process", "what happens", "file"], rows);
}

function offerTable(): string {
  const { traits } = offerFacts(OfferParameters.parse({}));
  const rows = offers.map(({ name, nest, contract }, row) => {
    const { support, gated, managed, lockIn, owned, hardened, audited } = traits[row]!;
    const runsOn = nest === "hosted" ? "hosted" : contract === undefined ? "own" : "own, and a contract";
    return [name, nest, ...[support, gated, managed, lockIn, owned, hardened, audited].map(String), runsOn];
  });
  const columns = ["support", "gated", "managed", "lock-in", "owned", "hardened", "audited"];
  return table(["offer", "nest", ...columns, "runs on"], rows);
}

function parameters(): string {
  const sections = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue()) {
    const parts = entry.path.split(".");
    const section = parts.slice(0, Math.max(1, Math.min(2, parts.length - 1))).join(".");
    sections.set(section, [...(sections.get(section) ?? []), entry]);
  }
  const head = ["symbol", "path", "meaning", "unit", "default", "plausible", "grade", "source"];
  return [...sections]
    .map(([section, entries]) => {
      const rows = entries.map((entry) => [
        entry.symbol ?? "",
        `\`${entry.path.slice(section.length + 1) || entry.path}\``,
        cell(entry.label),
        entry.unit,
        String(entry.default),
        entry.plausible.map(String).join(" – "),
        entry.grade,
        "cite" in entry.source ? `[${entry.source.cite}](#source-${entry.source.cite})` : cell(entry.source.assume),
      ]);
      return `**${section}**\n\n${table(head, rows)}`;
    })
    .join("\n\n");
}

function sourceList(): string {
  return Object.entries(sources)
    .map(([key, text]) => `- <a id="source-${key}"></a>**${key}**: ${text}`)
    .join("\n");
}
