import { describe, expect, it } from "vitest";
import { every, widthOfShare } from "./every.ts";
import { fixedWidth } from "./fixed-width.ts";

const wavering = (block: number, half: number) => (block % 2 === 0 ? half : -half);

describe("several rules at once", () => {
  it("have decided when each has, and tell what each came to", () => {
    const state = every([fixedWidth({ half: 0.5, pilot: 4 }), fixedWidth({ half: 0.5, pilot: 4 })]).begin();
    expect(state.decision()).toMatchObject({ isDecided: false, blocks: 0 });
    let decided = 0;
    let first = 0;
    for (let block = 0; block < 2000 && decided === 0; block++) {
      // The second varies ten times as much as the first, and so takes longer.
      const isDecided = state.update([wavering(block, 0.4), wavering(block, 4)]);
      const { isDecided: all, each, blocks } = state.decision();
      expect(isDecided).toBe(all);
      expect(all).toBe(each[0]!.isDecided && each[1]!.isDecided);
      expect(blocks).toBe(block + 1);
      if (first === 0 && each[0]!.isDecided) first = block + 1;
      if (all) decided = block + 1;
    }
    expect(first).toBeGreaterThan(0);
    expect(decided).toBeGreaterThan(first);
  });

  it("take a column each", () => {
    expect(every([]).columns).toBe(0);
    expect(every([widthOfShare(0.1), widthOfShare(0.1), widthOfShare(0.1)]).columns).toBe(3);
  });
});
