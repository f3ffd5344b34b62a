import { describe, expect, it } from "vitest";
import { addRow, createPopulation, reserve } from "./population.ts";

const layout = { cash: "f64", reach: "f32", adoptedIn: "i32", nodes: "u16", hasContract: "u8", mood: "i8" } as const;
const organisations = (capacity: number) => createPopulation("organisations", capacity, layout);

describe("a population", () => {
  it("begins empty, with room for its capacity", () => {
    const { count, capacity, columns } = organisations(3);
    expect({ count, capacity, rows: columns.cash.length }).toEqual({ count: 0, capacity: 3, rows: 3 });
  });

  it("numbers its agents from zero in the order they came", () => {
    const population = organisations(2);
    expect([addRow(population), addRow(population), addRow(population)]).toEqual([0, 1, 2]);
  });

  it("keeps every number when it doubles, and shows the new agents as zeros", () => {
    const population = organisations(1);
    for (let row = 0; row < 100; row++) {
      expect(addRow(population)).toBe(row);
      for (const column of Object.values(population.columns)) {
        expect(column[row]).toBe(0);
        column[row] = row;
      }
    }
    expect(population.capacity).toBe(128);
    const numbers = Array.from({ length: 100 }, (_, row) => row);
    for (const column of Object.values(population.columns)) {
      expect(column.length).toBe(128);
      expect([...column.subarray(0, 100)]).toEqual(numbers);
    }
  });

  it("keeps one columns object through growth, whose arrays are the ones to read again", () => {
    const population = organisations(1);
    const { columns } = population;
    addRow(population);
    const before = columns.cash;
    addRow(population);
    expect(population.columns).toBe(columns);
    expect(columns.cash).not.toBe(before);
    expect(columns.cash).toBeInstanceOf(Float64Array);
  });

  it("grows from nothing", () => {
    const population = organisations(0);
    expect(addRow(population)).toBe(0);
    expect(population.columns.hasContract).toHaveLength(population.capacity);
  });

  it("moves no array while the rows that were reserved suffice", () => {
    const population = organisations(4);
    reserve(population, 1_000);
    const { cash } = population.columns;
    for (let i = 0; i < 1_000; i++) addRow(population);
    expect(population.columns.cash).toBe(cash);
  });

  it("survives a structured clone, and grows afterwards", () => {
    const population = organisations(1);
    population.columns.nodes[addRow(population)] = 5;
    const clone = structuredClone(population);
    expect(clone).toEqual(population);
    expect(addRow(clone)).toBe(1);
    expect(clone.columns.nodes[0]).toBe(5);
  });
});
