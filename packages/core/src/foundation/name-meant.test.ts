import { describe, expect, it } from "vitest";
import { nameMeant, namePartlyMeant } from "./name-meant.ts";

const names = [
  "stay as it is",
  "open core",
  "open core + managed service",
  "relicense to AGPL-3.0",
  "relicense to BUSL",
];

describe("a name that is meant", () => {
  it.each([
    ["Open-Core", "open core"],
    ["openCore", "open core"],
    ["relicense to agpl 3.0", "relicense to AGPL-3.0"],
    ["open core+managed service", "open core + managed service"],
  ])("is found however it is spelt: %s", (text, name) => {
    expect(nameMeant(text, names)).toBe(name);
    expect(namePartlyMeant(text, names)).toBe(name);
  });

  it.each([
    ["BUSL", "relicense to BUSL"],
    ["stay", "stay as it is"],
    ["AGPL", "relicense to AGPL-3.0"],
    ["managed", "open core + managed service"],
  ])("is found by a part that only it has: %s", (text, name) => {
    expect(nameMeant(text, names)).toBeUndefined();
    expect(namePartlyMeant(text, names)).toBe(name);
  });

  it.each(["", " + ", "relicense", "to", "nonsense"])(
    "is none where nothing or more than one may be meant: %j",
    (text) => {
      expect(nameMeant(text, names)).toBeUndefined();
      expect(namePartlyMeant(text, names)).toBeUndefined();
    },
  );
});
