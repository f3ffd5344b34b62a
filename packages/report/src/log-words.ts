/** How a log entry is told to somebody who does not know the model: by what it is. */
const told: Readonly<Record<string, (detail: string) => string>> = {
  incident: angry,
  relicense: (detail) => `the licence changes: ${detail}`,
  govern: (detail) => `the steward leads otherwise: ${detail}`,
  "fork attempt": (detail) => `some fork the project, ${detail}`,
  "fork counts": (detail) => `the fork counts, ${detail}`,
  round: (detail) => (detail.startsWith("investors") ? detail : `investors give ${detail}`),
  partner: (detail) => detail.replace(/ accepts$/, " becomes a partner"),
};

/** A line of a run's log as a sentence. */
export const entryText = ({ what, detail }: { readonly what: string; readonly detail: string }): string =>
  told[what]?.(detail) ?? detail;

/** The log names a share of trust, lost at once by whoever cares for openness wholly, and less by others. */
function angry(detail: string): string {
  const size = /(\d+\.\d+) of trust/.exec(detail)?.[1];
  if (size === undefined) return detail;
  const points = Math.round(100 * Number(size));
  // Nobody has more to lose.
  if (points >= 100)
    return "the community is angry: who cares most for openness loses all trust, others by how much they care";
  return `the community is angry: who cares most for openness loses ${points} ${points === 1 ? "point" : "points"} of trust, others less`;
}
