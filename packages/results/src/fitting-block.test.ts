import { expect, it } from "vitest";
import type { Block } from "./block.ts";
import { openDirectory } from "./node/directory-store.ts";
import { block, folder, manifest } from "./testing/blocks.ts";

it("a folder keeps no block that is none of its own, and says what is wrong with it", async () => {
  const store = openDirectory(folder(), manifest(3), { asked: "for" });
  const whole = block(1);
  const [arm, worth, share] = whole.columns as [string[], Float64Array, Float64Array];
  const refused: readonly [Partial<Block>, string][] = [
    [{ index: -1 }, "no replication -1 among those from 0 to 2"],
    [{ index: 3 }, "no replication 3"],
    [{ index: 0.5 }, "no replication 0.5"],
    [{ rows: 3 }, "column arm of replication 1 has 2 values for 3 rows"],
    [{ rows: 1 }, "column arm of replication 1 has 2 values for 1 rows"],
    [{ rows: Number.NaN }, "replication 1 has NaN rows"],
    [{ columns: [arm, worth] }, "replication 1 has 2 columns and the store 3"],
    [{ columns: [...whole.columns, share] }, "replication 1 has 4 columns and the store 3"],
    [{ columns: [worth, worth, share] }, "column arm of replication 1 is no list of texts"],
    [{ columns: [arm, arm, share] }, "column worth of replication 1 is no Float64Array"],
    [{ columns: [arm, worth, Float64Array.of(1)] }, "column share of replication 1 has 1 values for 2 rows"],
  ];
  for (const [changes, said] of refused)
    await expect(store.write({ ...whole, ...changes }), said).rejects.toThrow(said);
  await expect(store.writeAll([block(0), { ...whole, index: 9 }])).rejects.toMatchObject({ code: "no-block" });
  expect([store.count, store.missing()]).toEqual([0, [0, 1, 2]]);
  await store.close();
});
