import { describe, expect, it } from "vitest";
import { sha256 } from "./digest.ts";
import { UnknownColumnError } from "./errors.ts";
import { column, createTable, tableHash, tableToCsv } from "./table.ts";

function run() {
  const table = createTable(
    [
      { name: "month", unit: "month" },
      { name: "cash", unit: "usd" },
      { name: "revenue", unit: "usd/month" },
    ],
    3,
  );
  column(table, "month").set([0, 1, 2]);
  column(table, "cash").set([0.1 + 0.2, -0, Number.NaN]);
  column(table, "revenue").set([1e21, 5e-324, Number.NEGATIVE_INFINITY]);
  return table;
}

describe("a table", () => {
  it("begins with zeros in columns of equal length", () => {
    const table = createTable([{ name: "cash", unit: "usd" }], 4);
    expect([...column(table, "cash")]).toEqual([0, 0, 0, 0]);
  });

  it("names the nearest column when it has not the one asked for", () => {
    expect(() => column(run(), "cahs")).toThrow(UnknownColumnError);
    expect(() => column(run(), "cahs")).toThrow('Did you mean "cash"?');
  });

  it("refuses two columns of one name", () => {
    const cash = { name: "cash", unit: "usd" };
    expect(() => createTable([cash, { name: "month", unit: "month" }, cash], 1)).toThrow(
      'two columns are called "cash"',
    );
  });
});

describe("the hash of a table", () => {
  it("is that of its canonical bytes", () => {
    const table = createTable([{ name: "a", unit: "" }], 2);
    column(table, "a").set([1.5, Number.NaN]);
    const numbers = [1, 2, 1, 0, 2].map((x) => [...new Uint8Array(Float64Array.of(x).buffer)]).flat();
    const bytes = [...numbers, 97, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f];
    expect(tableHash(table)).toBe(sha256(Uint8Array.from(bytes)));
  });

  it("sees every number, the sign of a zero, every name, every unit and the order", () => {
    const changes: ((table: ReturnType<typeof run>) => unknown)[] = [
      (table) => (column(table, "month")[2] = 2 + 2 ** -51),
      (table) => (column(table, "cash")[1] = 0),
      (table) => Object.assign(table.columns[1]!, { name: "cas" }),
      (table) => Object.assign(table.columns[1]!, { name: "cashu", unit: "sd" }),
      (table) => Object.assign(table.columns[2]!, { unit: "usd" }),
      (table) => (table.columns as unknown[]).reverse(),
      (table) => (table.columns as unknown[]).pop(),
    ];
    const hashes = changes.map((change) => {
      const table = run();
      change(table);
      return tableHash(table);
    });
    expect(new Set([...hashes, tableHash(run())]).size).toBe(changes.length + 1);
  });

  it("does not see which of its many patterns a not-a-number has", () => {
    const table = run();
    const words = new Uint32Array(column(table, "cash").buffer);
    words[4] = 0x12345678;
    words[5] = 0xfff00001;
    expect(column(table, "cash")[2]).toBeNaN();
    expect(tableHash(table)).toBe(tableHash(run()));
  });

  it("is the same for a column longer than one piece as for its view", () => {
    const long = createTable([{ name: "x", unit: "usd" }], 10_000);
    column(long, "x").forEach((_, row, values) => {
      values[row] = row / 7;
    });
    expect(tableHash(structuredClone(long))).toBe(tableHash(long));
    column(long, "x")[9_999]! += 1;
    expect(tableHash(structuredClone(long))).toBe(tableHash(long));
  });

  it("is stored here, since stored runs are told apart by it", () => {
    expect(tableHash(run())).toMatchInlineSnapshot(
      `"b92a674e19ab498e1495b8a0858917769889838b1e8473ced92e48a722c3b206"`,
    );
  });
});

describe("a table as text", () => {
  it("says the unit in the header and the shortest exact number in the cells", () => {
    expect(tableToCsv(run())).toBe(
      "month,cash_usd,revenue_usd_per_month\n0,0.30000000000000004,1e+21\n1,-0,5e-324\n2,NaN,-Infinity\n",
    );
  });

  it("reads back as the same numbers, bit by bit", () => {
    const [, ...lines] = tableToCsv(run()).trimEnd().split("\n");
    const read = lines.map((line) => line.split(",").map(Number));
    for (const [at, name] of ["month", "cash", "revenue"].entries()) {
      expect(read.map((row) => row[at])).toEqual([...column(run(), name)]);
    }
  });

  it("spells every kind of unit in letters", () => {
    const units = [
      "1/month",
      "usd/node/month",
      "1/month/(million usd/month)",
      "1/fte^0.5",
      "share",
      "",
      "million usd/year",
    ];
    const table = createTable(
      units.map((unit, i) => ({ name: `c${i}`, unit })),
      0,
    );
    expect(tableToCsv(table)).toBe(
      "c0_per_month,c1_usd_per_node_per_month,c2_per_month_per_million_usd_per_month,c3_per_fte0p5,c4_share,c5,c6_million_usd_per_year\n",
    );
  });

  it("quotes a name that holds a comma or a quote", () => {
    expect(tableToCsv(createTable([{ name: 'a,"b"', unit: "" }], 0))).toBe('"a,""b"""\n');
  });
});
