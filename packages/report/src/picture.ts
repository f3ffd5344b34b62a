import type { Answer } from "./answer.ts";
import type { Estimate } from "./estimate.ts";
import type { ArmFinding } from "./findings/arm.ts";

/** px */
const left = 330;
const column = 165;
const gap = 44;
const row = 26;
const top = 96;

const panels = [
  ["steward", "the steward wins"],
  ["project", "the project wins"],
  ["community", "the community wins"],
  ["triple", "all three win"],
] as const satisfies readonly (readonly [keyof ArmFinding["wins"], string])[];

/** The result in one picture (SVG): who wins how often, by strategy and conduct, each with its 95% interval. */
export function picture({ findings, made, title }: Answer): string {
  const arms = findings.map((finding, index) => ({
    finding,
    y: top + (Math.floor(index / 2) * 3 + (index % 2)) * row,
    isBest: finding.conduct === "best",
  }));
  const bottom = top + (findings.length / 2) * 3 * row - row / 2;
  const width = left + panels.length * (column + gap);
  const height = bottom + 64;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#222">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    `<text x="12" y="24" font-size="16" font-weight="600">${escaped(title)}</text>`,
    `<text x="12" y="44" fill="#555">Chance of each win against the same world without a steward; lines are 95% intervals.</text>`,
    ...panels.flatMap(([, title], panel) => axis(title, panel, bottom)),
    ...arms.map(
      ({ finding, y }) => `<text x="${left - 14}" y="${y + 4}" text-anchor="end">${escaped(finding.arm)}</text>`,
    ),
    ...arms.flatMap(({ finding, y, isBest }) =>
      panels.map(([win], panel) => mark(finding.wins[win], panel, y, isBest)),
    ),
    `<text x="12" y="${height - 14}" fill="#555">${made.draws} draws of ${made.parameters} parameters × ${made.luck} of luck · seed ${escaped(made.seed)} · stewardsim ${made.stewardsim} · most of the parameters are guesses</text>`,
    "</svg>",
    "",
  ].join("\n");
}

const at = (share: number, panel: number) => left + panel * (column + gap) + share * column;

function axis(title: string, panel: number, bottom: number): string[] {
  const marks = [0, 0.5, 1].map(
    (share) =>
      `<line x1="${at(share, panel)}" x2="${at(share, panel)}" y1="${top - 14}" y2="${bottom}" stroke="#ddd"/>` +
      `<text x="${at(share, panel)}" y="${bottom + 16}" text-anchor="middle" fill="#555" font-size="11">${share * 100}%</text>`,
  );
  return [
    `<text x="${at(0.5, panel)}" y="${top - 20}" text-anchor="middle" font-weight="600">${title}</text>`,
    ...marks,
  ];
}

function mark({ estimate, low, high }: Estimate, panel: number, y: number, isBest: boolean): string {
  if (typeof estimate !== "number" || typeof low !== "number" || typeof high !== "number") return "";
  const colour = isBest ? "#1b6e4a" : "#b4561c";
  return (
    `<line x1="${at(low, panel).toFixed(1)}" x2="${at(high, panel).toFixed(1)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2"/>` +
    `<circle cx="${at(estimate, panel).toFixed(1)}" cy="${y}" r="5" stroke="${colour}" stroke-width="2" fill="${isBest ? colour : "white"}"/>`
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
