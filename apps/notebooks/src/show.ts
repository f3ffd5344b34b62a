import type { Interval } from "@stewardsim/core";

/** Numbers and tables as a reader sees them. */

const isInterval = ({ estimate, low, high }: Interval) => [estimate, low, high].every(Number.isFinite);

/** `34% (25–44)` */
export const percent = (interval: Interval): string =>
  isInterval(interval)
    ? `${Math.round(100 * interval.estimate)}% (${Math.round(100 * interval.low)}–${Math.round(100 * interval.high)})`
    : "n/a";

/** `1.4 (−0.2 to 3.0)`, in the given unit. */
export const within = (interval: Interval, { per = 1, digits = 1, sign = false } = {}): string => {
  if (!isInterval(interval)) return "n/a";
  const show = (value: number) => {
    const text = (value / per).toFixed(digits);
    if (Number(text) === 0) return text.replace("-", "");
    return sign && value > 0 ? `+${text}` : text.replace("-", "−");
  };
  return `${show(interval.estimate)} (${show(interval.low)} to ${show(interval.high)})`;
};

/** Do all plausible values lie on one side of zero? */
export const isClear = ({ low, high }: Interval): boolean => low > 0 || high < 0;

/** A table as HTML; the first column names the row, all others are set to the right. */
export function tableHtml(columns: readonly string[], rows: readonly (readonly string[])[], caption = ""): string {
  const cell = (tag: "th" | "td", text: string, index: number) =>
    `<${tag} style="text-align:${index === 0 ? "left" : "right"};white-space:nowrap;padding:4px 10px">${escaped(text)}</${tag}>`;
  const line = (tag: "th" | "td", texts: readonly string[]) =>
    `<tr>${texts.map((text, index) => cell(tag, text, index)).join("")}</tr>`;
  const title = caption === "" ? "" : `<caption style="text-align:left;font-weight:bold">${escaped(caption)}</caption>`;
  return `<div style="overflow-x:auto"><table>${title}<thead>${line("th", columns)}</thead><tbody>${rows.map((row) => line("td", row)).join("")}</tbody></table></div>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
