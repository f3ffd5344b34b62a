import { describe, expect, it } from "vitest";
import { InvalidScenarioError } from "./errors.ts";
import { loadScenario } from "./load.ts";

const started = async (start: string) => (await loadScenario(`start: ${start}`)).start;
const errorsOf = async (text: string) => {
  const failure: unknown = await loadScenario(text).catch((error: unknown) => error);
  return failure instanceof InvalidScenarioError ? failure.errors : [];
};

describe("a calendar month", () => {
  it.each([
    ["2024-06", "2024-06"],
    ["2024", "2024-01"],
    ['"2024"', "2024-01"],
    ["2024-6", "2024-06"],
    ["2024/06", "2024-06"],
    ["6/2024", "2024-06"],
    ["2024-06-30", "2024-06"],
    ["Jun 2024", "2024-06"],
    ["June 2024", "2024-06"],
    ["2024 Sept", "2024-09"],
  ])("%s is read as %s", async (written, read) => {
    expect(await started(written)).toBe(read);
  });

  it.each(["soon", "13/2024", "24-06", "2024-00", "202406", "2024.06"])(
    "that is none, as %s, is refused once and with how it is written",
    async (start) => {
      expect(await errorsOf(`start: ${start}`)).toMatchObject([
        { path: "start", line: 1, reason: "is no calendar month", hint: "Write a year and a month, such as 2010-11." },
      ]);
    },
  );

  it("of an event has a month: a year alone could be any", async () => {
    const at = (date: string) => `start: 2024\nevents: [{ at: ${date}, action: { do: raise } }]`;
    expect((await loadScenario(at("3/2026"))).events[0]!.at).toBe("2026-03");
    expect(await errorsOf(at("2026"))).toMatchObject([
      { path: "events[0].at", reason: "is no calendar month", hint: "Write a year and a month, such as 2026-01." },
    ]);
  });
});
