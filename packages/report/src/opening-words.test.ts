import type { OpeningFinances } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { openingSentence } from "./opening-words.ts";

const finances = (changes: Partial<OpeningFinances> = {}): OpeningFinances => ({
  people: 10,
  payroll: 140_000,
  paidFor: 12,
  cash: 4_000_000,
  burn: 100_000,
  runway: 40,
  isFixed: false,
  earnedPerHead: 4_000,
  servesUpTo: 20_000,
  ...changes,
});

describe("whether the money of a firm fits its people", () => {
  it("is told by payroll, plan and runway", () => {
    expect(openingSentence(finances())).toBe(
      "At the opening 10 people cost $140,000 a month; the plan pays for 12, so it hires. The cash of $4,000,000 lasts 40 months at a loss of $100,000 a month.",
    );
    expect(openingSentence(finances({ paidFor: 8 }))).toContain("pays for 8, so nobody is hired until more comes in.");
    expect(openingSentence(finances({ runway: 6 }))).toContain("raise cash, or lower steward.opening");
    expect(openingSentence(finances({ burn: -1 }))).toContain("As much comes in as goes out or more");
  });

  it("asks for the units where a plan pays for many times as many", () => {
    const asks = "check the units of revenue and cash, if that is not what is meant";
    expect(openingSentence(finances({ paidFor: 41 }))).toContain(`so it hires: ${asks}.`);
    expect(openingSentence(finances({ paidFor: 40 }))).not.toContain(asks);
    expect(openingSentence(finances({ paidFor: 900, isFixed: true }))).not.toContain(asks);
  });

  it("warns of customers that leave more than the firm's people can serve, and of nothing else", () => {
    const full = (earnedPerHead: number, servesUpTo: number) =>
      openingSentence(finances({ earnedPerHead, servesUpTo }));
    expect(full(31_000, 20_000)).toContain(
      "Customers leave $31,000 a month for each of its people after delivering, and it hosts nobody new beyond $20,000 (steward.team.earnedPerHead)",
    );
    expect(full(20_000, 20_000)).not.toContain("Customers");
    expect(full(31_000, Number.POSITIVE_INFINITY)).not.toContain("Customers");
  });
});
