import { expect, it } from "vitest";
import { labelsOf, namesInWords } from "./labels.ts";

it("names in rows are told by what they add to the name above them, and to no other", () => {
  expect(labelsOf(["managed service", "managed service + best conduct", "managed service + relicense to BSL"])).toEqual(
    ["managed service", "  + best conduct", "  + relicense to BSL"],
  );
  // Beside each other, and not on top of each other.
  expect(labelsOf(["managed service + relicense to BSL", "managed service + relicense to SSPL", "a + b", "a"])).toEqual(
    ["managed service + relicense to BSL", "managed service + relicense to SSPL", "a + b", "a"],
  );
});

it("names in rows that have no room say best for best conduct and a licence for a relicensing to it, and keep all else", () => {
  const names = ["services", "services + best conduct", "open core + best conduct", "stay as it is at best conduct"];
  expect(labelsOf(names, true)).toEqual(["services", "  + best", "open core + best", "stay as it is at best conduct"]);
  const relicensed = ["relicense to SSPL", "managed service + relicense to SSPL", "managed service + relicense to BSL"];
  expect(labelsOf(relicensed, true)).toEqual(["relicense to SSPL", "managed service + SSPL", "managed service + BSL"]);
});

it("names in a sentence are put together where they begin alike", () => {
  expect(
    namesInWords([
      "services",
      "services + best conduct",
      "services + foundation",
      "open core",
      "managed service + relicense to BSL",
      "managed service + relicense to SSPL",
      "managed service + relicense to SSPL under pressure",
      "relicense to AGPL",
      "relicense to BSL",
      "foundation",
    ]),
  ).toBe(
    "services (also best conduct, foundation); open core; managed service + relicense to BSL / SSPL, or SSPL under pressure; relicense to AGPL / BSL; foundation",
  );
  expect(
    namesInWords([
      "stay as it is",
      "services",
      "services + best conduct",
      "open core",
      "open core + best conduct",
      "relicense to BSL under pressure",
      "relicense to AGPL under pressure",
      "foundation",
    ]),
  ).toBe(
    "stay as it is; services, open core (each also best conduct); relicense to BSL / AGPL under pressure; foundation",
  );
  expect(namesInWords([])).toBe("");
});
