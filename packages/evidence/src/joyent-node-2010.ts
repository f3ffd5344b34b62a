import type { Fact } from "./fact.ts";
import { presetOf } from "./fact.ts";

const guess = (path: string, value: unknown, why: string): Fact => ({ path, value, basis: { guess: why }, grade: "D" });
/** Half of the draws lie below the middle and half above it. */
const range = (low: number | string, middle: number | string, high: number | string) => ({ low, middle, high });
const known = (path: string, value: unknown, source: string, grade: Fact["grade"]): Fact => ({
  path,
  value,
  basis: { source },
  grade,
});

const announcement = 'Ryan Dahl, "Joyent & Node", nodejs mailing list, 2010-11-09';
const run = "measured from the complete git history of joyent/node";

const market: readonly Fact[] = [
  guess(
    "market.population.organizations",
    range(10_000, 20_000, 40_000),
    "organizations that run servers of their own code",
  ),
  guess("market.population.sampled", 2_000, "the sample stands for all of them; see docs/decisions"),
  guess(
    "market.platforms",
    [
      { name: "unix", share: 0.7 },
      { name: "windows", share: 0.3, supported: false },
    ],
    "three servers in ten on Windows; the port came in 2011 with Microsoft",
  ),
];

const community: readonly Fact[] = [
  guess(
    "market.awareness.innovationHazard",
    range(0.002, 0.005, 0.008),
    "talked about at every conference of 2010 and 2011",
  ),
  guess(
    "community.arrival.newcomerRate",
    range(0.012, 0.04, 0.12),
    `wide, as adopters were not counted: draws that lead to the new people who came, 127, 137, 120 and 123 in 2011 to 2014, are kept for the case, ${run}`,
  ),
];

const project: readonly Fact[] = [
  known("project.name", "Node.js", announcement, "A"),
  guess("project.opening.capability", range(0.3, 0.4, 0.6), "version 0.2 or 0.3, 18 months old"),
  guess("project.opening.defects", range(0.08, 0.15, 0.3), "version 0.2 or 0.3, 18 months old"),
  guess("project.opening.tests", range(0.1, 0.25, 0.4), "a test folder, and no Windows yet"),
  guess(
    "project.opening.adopters",
    range(500, 1_000, 2_500),
    "organizations that run it in November 2010: they were not counted",
  ),
  guess(
    "project.opening.pastExposure",
    range(0.06, 0.3, 1.6),
    "how many had heard of it is not known: 6, 26 or 80% before word of mouth",
  ),
  known("project.opening.outsiders", 130, `${run}: 138 authors in 2010, some of whom were staff`, "A"),
  {
    path: "project.opening.arrivalMultiplier",
    value: 1.6,
    basis: { solved: "130 outsiders of 2010, at the middles; in experiments each run solves its own" },
    grade: "B",
  },
  guess("project.opening.modules", range(100, 300, 1_000), "a young package registry"),
  known(
    "project.opening.maintainers",
    1,
    `${run}: one author wrote half of a quarter's commits until early 2011, two later; he is counted with the steward`,
    "A",
  ),
  {
    path: "project.opening.regulars",
    value: range(4, 8, 14),
    basis: { source: `${run}: 138 authors in 2010, one in ten ever reaches ten commits; some were staff` },
    grade: "B",
  },
];

const steward: readonly Fact[] = [
  known("steward.name", "Joyent", announcement, "A"),
  guess(
    "steward.treasury.cash",
    range("8M usd", "20M usd", "40M usd"),
    "rounds are reported and not confirmed; no accounts are public",
  ),
  guess("steward.treasury.baseProfit", range(50_000, 150_000, 500_000), "cloud since 2006, revenue unknown"),
  guess("steward.treasury.baseGrowth", range(0, 0.005, 0.015), "a young market"),
  known("steward.opening.upstream", 2, `${announcement}: its author, one hired, one more planned`, "B"),
  guess("steward.opening.product", 4, "people of the cloud who also work on what runs Node"),
  guess("steward.opening.integration", 1, "SmartOS and DTrace people who look at Node"),
  guess("steward.opening.sales", 2, "a small sales force"),
  guess("steward.opening.other", 2, "everybody else that the project needs"),
];

const partners: readonly Fact[] = [
  guess(
    "partners.vendors",
    [{ name: "Microsoft", platform: "windows", benefit: 0.7, adversarial: 0.5, hosts: true }],
    "not yet asked; both platforms gain by one asynchronous input and output (J. Hoffman in G. Wilkin, Just Ask, 2012)",
  ),
  guess(
    "partners.resellers",
    [{ name: "Nodejitsu", reach: 0.1, discount: 0.25, leaving: 0.015 }],
    "a platform on Joyent's machines from 2010 to 2015; its size is unknown",
  ),
];

/**
 * Joyent and Node.js in November 2010, when the founder joins the firm: the case without a strategy; see
 * `docs/joyent-node-2010.md`.
 */
export const joyentNode2010 = presetOf({
  name: "joyent-node-2010",
  title: "Joyent stewards Node.js from November 2010 on; nobody has asked Microsoft yet.",
  facts: [known("start", "2010-11", announcement, "A"), ...market, ...community, ...project, ...steward, ...partners],
  unknown: [
    "Joyent's revenue and the share of Node.js users on its machines were not found in any source.",
    "Read signs, ranks and shares of market spend before dollars: dollars rest on a guessed market.",
    "Contributors in 2009-2010: 36, then 138 authors a year (909, then 1,925 commits), measured; adopters: unknown.",
  ],
});
