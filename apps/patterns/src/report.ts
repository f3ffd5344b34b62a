import { counted } from "@stewardsim/core/foundation";
import { type Figure, patternsFigure } from "@stewardsim/report/figures";
import { unexpressed, type Verdict } from "@stewardsim/evidence";
import type { PatternRuns } from "./run-patterns.ts";

const words = { in: "in", near: "near", out: "OUT", unseen: "unseen" } as const;

/** One line a figure, and how many hold at once. */
export function asText(found: PatternRuns): string {
  const lines = found.verdicts.map(
    (verdict) =>
      `${String(verdict.figure.pattern).padStart(2)}  ${words[verdict.verdict].padEnd(6)}  ${shown(verdict.value).padStart(7)}  ${interval(verdict).padEnd(17)}  band ${band(verdict).padEnd(12)}  ${verdict.figure.name}`,
  );
  return [...lines, "", ...summary(found)].join("\n");
}

/** The same as a page of the documentation. */
export function asMarkdown(found: PatternRuns, version: string): string {
  const rows = found.verdicts.map(
    (verdict) =>
      `| ${verdict.figure.pattern} | ${verdict.figure.name} | ${verdict.figure.ensemble} | ${shown(verdict.value)} | ${interval(verdict)} | ${band(verdict)} | ${words[verdict.verdict]} | ${verdict.figure.observed} |`,
  );
  return `# Patterns: the model against what was observed

Written by \`pnpm patterns --write\`; not edited by hand. Model ${version}, seed "${found.seed}", ${counted(found.replications, "replication")} of each situation.
A figure is **in** its band, **near** it (the interval of the value touches the band), **OUT** of it, or **unseen** (too few runs say anything).
The interval is where the value would lie in nine of ten other sets of as many seeds. Constants were tuned by hand on other seeds of the same situations: these bands are no test of prediction.

| pattern | figure | situation | value | interval | band | verdict | observed |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

${summary(found).join("\n\n")}
`;
}

/** The same as a figure: bands, and what the model makes of them. */
export const asFigure = ({ verdicts, seed, replications }: PatternRuns, version: string): Figure =>
  patternsFigure(
    verdicts.map(({ figure: { name, band: within }, value, interval: about, verdict }) => ({
      name,
      band: within,
      value,
      interval: about,
      verdict,
    })),
    { made: `${counted(replications, "replication")} of each situation; seed ${seed}, stewardsim ${version}.` },
  );

function summary({ verdicts }: PatternRuns): string[] {
  const count = (verdict: Verdict["verdict"]) => verdicts.filter((one) => one.verdict === verdict).length;
  const missing = Object.entries(unexpressed).map(([pattern, why]) => `Pattern ${pattern} is not shown: ${why}.`);
  return [
    `${count("in")} of ${counted(verdicts.length, "figure")} lie in their bands at once, ${count("near")} near, ${count("out")} out, ${count("unseen")} unseen.`,
    ...missing,
  ];
}

const shown = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "–");
const interval = ({ interval: [low, high] }: Verdict) => `${shown(low)} – ${shown(high)}`;
const band = ({ figure }: Verdict) => `${figure.band[0]} – ${figure.band[1]}`;
