import type { OpeningFinances } from "@stewardsim/core";

/** Months of runway below which a firm is said to be short: by then most boards raise money or dismiss people. */
const shortRunway = 9;

/** No plan pays for so many times the people who are there, where a month was not written for a year. */
const farMore = 4;

/** Months from which on nobody counts them. */
const manyMonths = 120;

/**
 * Whether the money of a firm fits its people at the opening, in plain sentences: payroll, whom the plan pays for, runway, and
 * that nobody new is hosted where its people have their hands full.
 */
export function openingSentence(finances: OpeningFinances): string {
  const { people, payroll, paidFor, isFixed } = finances;
  const paid = `At the opening ${count(people)} people cost ${dollars(payroll)} a month`;
  if (isFixed) return `${paid}, and the firm pays for ${count(paidFor)} whatever is earned: no cash runs out.`;
  const hires =
    paidFor >= people
      ? `the plan pays for ${count(paidFor)}, so it hires${paidFor > farMore * people ? ": check the units of revenue and cash, if that is not what is meant" : ""}`
      : `the plan pays for ${count(paidFor)}, so nobody is hired until more comes in`;
  return `${paid}; ${hires}. ${runwaySentence(finances)}${fullSentence(finances)}`;
}

function fullSentence({ earnedPerHead, servesUpTo }: OpeningFinances): string {
  if (earnedPerHead <= servesUpTo) return "";
  return (
    ` Customers leave ${dollars(earnedPerHead)} a month for each of its people after delivering, and it hosts nobody new beyond ` +
    `${dollars(servesUpTo)} (steward.team.earnedPerHead): if yours can serve more, write how much.`
  );
}

function runwaySentence({ cash, burn, runway }: OpeningFinances): string {
  if (burn <= 0) return `As much comes in as goes out or more, so the cash of ${dollars(cash)} lasts.`;
  const months = runway > manyMonths ? "more than ten years" : `${count(runway)} ${runway === 1 ? "month" : "months"}`;
  const warning = runway < shortRunway ? ": raise cash, or lower steward.opening, if that is not what is meant" : "";
  return `The cash of ${dollars(cash)} lasts ${months} at a loss of ${dollars(burn)} a month${warning}.`;
}

/** To three digits, such as $108,000. */
const dollars = (usd: number) => `$${Number(usd.toPrecision(3)).toLocaleString("en-US")}`;

/** Few to a digit behind the point, many to none. */
const count = (value: number) =>
  value < 10 ? String(Number(value.toFixed(1))) : Math.round(value).toLocaleString("en-US");
