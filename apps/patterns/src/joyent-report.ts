import { counted } from "@stewardsim/core/foundation";
import { type CaseReading, type CaseRuns, factorOfFit } from "./joyent-runs.ts";

/** How many draws fit, and a line a figure. */
export function caseText(found: CaseRuns): string {
  const lines = found.readings.map(
    (reading) =>
      `${reading.fact.name.padEnd(34)}  observed ${shown(reading.fact.observed).padStart(5)}   ${verdict(reading).padEnd(3)}  ${band(reading)}`,
  );
  return [accepted(found), "", ...lines, "", forks(found)].join("\n");
}

/** The same as a page of the documentation. */
export function caseMarkdown(found: CaseRuns, version: string, seed: string): string {
  const rows = found.readings.map(
    (reading) =>
      `| ${reading.fact.name} | ${shown(reading.fact.observed)} | ${shown(reading.median)} | ${shown(reading.low)} – ${shown(reading.high)} | ${reading.fact.isFitted ? "fitted" : verdict(reading)} |`,
  );
  return `# Joyent and Node.js: the case against what happened

Written by \`pnpm patterns --case joyent-node-2010 --write\`; not edited by hand. Model ${version}, seed "${seed}".
The case begins in November 2010 with its ranges (\`packages/evidence/src/joyent-node-2010.ts\`) and goes on with what Joyent decided on its dates. ${accepted(found)}
The band holds nine tenths of the draws that fit. Figures that are not fitted are what the model says of itself; the forking was not asked for either.

| figure | observed | median | band | verdict |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

${forks(found)}
`;
}

const accepted = ({ draws, fit }: CaseRuns) =>
  `${fit} of ${counted(draws, "draw")} (${shown((100 * fit) / draws)}%) bring as many new people as came, within a factor of ${factorOfFit} in each of four years.`;

const forks = ({ forked: { estimate, low, high } }: CaseRuns) =>
  `A fork over governance comes by the end of 2015 in ${shown(estimate)} (${shown(low)} to ${shown(high)}) of the draws that fit; io.js came in December 2014. No licence changes in any of them.`;

const verdict = ({ fact, low, high }: CaseReading) => (fact.observed >= low && fact.observed <= high ? "in" : "OUT");
const band = ({ median, low, high }: CaseReading) => `${shown(median)} (${shown(low)} to ${shown(high)})`;
const shown = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(2))) : "–");
