import { describe, expect, it } from "vitest";
import { caseMarkdown, caseText } from "./joyent-report.ts";
import { runJoyent } from "./joyent-runs.ts";

describe("Joyent and Node.js, over the draws that bring as many new people as came", () => {
  const found = runJoyent("joyent", 400);
  const readingOf = (name: string) => found.readings.find(({ fact }) => fact.name === name)!;

  it("fit often enough to say something, and not by construction", () => {
    expect(found.fit).toBeGreaterThan(16);
    expect(found.fit).toBeLessThan(200);
  });

  it.each([2011, 2012, 2013, 2014])("have the new people of %i inside their band", (year) => {
    const { fact, low, high } = readingOf(`new people, ${year}`);
    expect(low).toBeLessThan(fact.observed);
    expect(high).toBeGreaterThan(fact.observed);
  });

  it.each([2011, 2012, 2013, 2014])("have the steward's share of commits of %i inside their band", (year) => {
    const { fact, low, high } = readingOf(`steward's share of commits, ${year}`);
    expect(low).toBeLessThan(fact.observed);
    expect(high).toBeGreaterThan(fact.observed);
  });

  it("see the steward do less and less of the work itself", () => {
    expect(readingOf("steward's share of commits, 2014").median).toBeLessThan(
      readingOf("steward's share of commits, 2011").median,
    );
  });

  it("end in a fork over governance in .1 to .7 of them by 2016", () => {
    expect(found.forked.estimate).toBeGreaterThan(0.1);
    expect(found.forked.estimate).toBeLessThan(0.7);
  });

  it("say how many fit, on the screen and on the page", () => {
    expect(caseText(found)).toContain(`${found.fit} of 400 draws (`);
    expect(caseMarkdown(found, "1.2.3", "joyent")).toMatch(/\| new people, 2011 \| 130 \|.*\| fitted \|/);
  });
});
