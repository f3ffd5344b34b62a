import { counted } from "./words.ts";
import type { Answer } from "./answer.ts";
import type { Estimate } from "./estimate.ts";
import type { ArmFinding } from "./findings/arm.ts";
import { runsOfDraws } from "./runs-of-draws.ts";

/** px */
const left = 244;
const column = 112;
const gap = 32;
const row = 24;
const top = 106;
const margin = 30;

interface Panel {
  /** In two lines. */
  readonly title: readonly [string, string];
  readonly of: (finding: ArmFinding) => Estimate | undefined;
}

/** What decides stands first. */
const panels: readonly Panel[] = [
  { title: ["all three win", "v. no steward"], of: ({ wins }) => wins.allWin },
  { title: ["all three win", "v. a foundation"], of: ({ againstFoundation }) => againstFoundation?.wins.allWin },
  { title: ["the steward", "wins"], of: ({ wins }) => wins.steward },
  { title: ["the project", "wins"], of: ({ wins }) => wins.project },
  { title: ["the community", "wins"], of: ({ wins }) => wins.community },
];

/** The result in one picture (SVG): who wins how often, by strategy and conduct, each with its 95% interval. */
export function picture({ findings, guesses, made, title }: Answer): string {
  // Each strategy takes three rows: its name, as practised, at the best conduct.
  const arms = findings.map((finding, index) => ({
    finding,
    y: top + (Math.floor(index / 2) * 3 + 1 + (index % 2)) * row,
    isBest: finding.conduct === "best",
  }));
  const bottom = top + (findings.length / 2) * 3 * row;
  const width = left + panels.length * column + (panels.length - 1) * gap + margin;
  const height = bottom + 60;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#222">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    `<text x="12" y="24" font-size="16" font-weight="600">${escaped(title)}</text>`,
    `<text x="12" y="44" fill="#555">Chance of each win, against the same world without a steward where nothing else is said; bars are 95% intervals.</text>`,
    ...panels.flatMap(({ title }, panel) => axis(title, panel, bottom)),
    ...arms
      .filter(({ isBest }) => !isBest)
      .map(({ finding, y }) => `<text x="12" y="${y - row + 4}" font-weight="600">${escaped(finding.strategy)}</text>`),
    ...arms.map(
      ({ y, isBest }) =>
        `<text x="${left - 18}" y="${y + 4}" text-anchor="end">${isBest ? "best conduct" : "as practised"}</text>`,
    ),
    ...arms.flatMap(({ finding, y, isBest }) => panels.map(({ of }, panel) => mark(of(finding), panel, y, isBest))),
    `<text x="12" y="${height - 12}" fill="#555">${counted(made.draws, "draw")} of ${counted(made.parameters, "parameter")}${runsOfDraws(made)} · ${guesses.byGrade.D} of the parameters are guesses · seed ${escaped(made.seed)} · stewardsim ${made.stewardsim}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

const at = (share: number, panel: number) => left + panel * (column + gap) + share * column;

function axis(title: Panel["title"], panel: number, bottom: number): string[] {
  const marks = [0, 0.5, 1].map(
    (share) =>
      `<line x1="${at(share, panel)}" x2="${at(share, panel)}" y1="${top - 8}" y2="${bottom - 4}" stroke="#ddd"/>` +
      `<text x="${at(share, panel)}" y="${bottom + 12}" text-anchor="middle" fill="#555" font-size="11">${share * 100}%</text>`,
  );
  return [
    ...title.map(
      (line, index) =>
        `<text x="${at(0.5, panel)}" y="${top - 32 + 16 * index}" text-anchor="middle" font-weight="600">${line}</text>`,
    ),
    ...marks,
  ];
}

/** A dot on its interval; ends show where the interval is narrower than the dot. */
function mark(share: Estimate | undefined, panel: number, y: number, isBest: boolean): string {
  if (share === undefined) return "";
  const { estimate, low, high } = share;
  if (typeof estimate !== "number" || typeof low !== "number" || typeof high !== "number") return "";
  const colour = isBest ? "#1b6e4a" : "#b4561c";
  const [from, to] = [low, high].map((share) => at(share, panel).toFixed(1));
  return (
    `<path d="M${from} ${y - 5}v10M${from} ${y}H${to}M${to} ${y - 5}v10" stroke="${colour}" stroke-width="1.5" fill="none"/>` +
    `<circle cx="${at(estimate, panel).toFixed(1)}" cy="${y}" r="3.5" stroke="${colour}" stroke-width="1.5" fill="${isBest ? colour : "white"}"/>`
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
