import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const core = "packages/core/src";
const sameBits = "stewardsim(same-bits)";
const arrows = "stewardsim(core-arrows)";
const foundationOnly = "stewardsim(foundation-only)";
const noGlobal = "eslint(no-restricted-globals)";
const voice = "stewardsim(one-voice)";
const parked = "stewardsim(no-parked-test)";
const vain = "stewardsim(no-vain-match)";
const tooLong = "eslint(max-lines)";
const lines = (count: number) => "export {};\n".repeat(count);
const vitest = 'import { describe, it, test } from "vitest";\n';

/** What is wrong with it → where it stands, its text, the rule that must speak. */
const refused: Record<string, readonly [path: string, text: string, rule: string]> = {
  "a logarithm of the engine's": [`${core}/a1.ts`, "export const x = Math.log(2);", sameBits],
  "a member of Math by its text": [`${core}/a2.ts`, 'export const x = Math["pow"](2, 3);', sameBits],
  "a member of Math by a variable": [`${core}/a3.ts`, "export const f = (k: 'abs') => Math[k](2);", sameBits],
  "a member of Math taken out": [`${core}/a4.ts`, "export const { exp } = Math;", sameBits],
  "Math under another name": [`${core}/a5.ts`, "export const m = Math;", sameBits],
  "the engine's chance": [`${core}/a6.ts`, "export const x = Math.random();", sameBits],
  "a constant of Math": [`${core}/a7.ts`, "export const x = Math.PI;", sameBits],
  "the power operator": [`${core}/a8.ts`, "export const f = (x: number) => x ** 2;", sameBits],
  "the power operator that assigns": [`${core}/a9.ts`, "export let x = 2;\nx **= 2;", sameBits],
  "a Node module": [`${core}/b1.ts`, 'import fs from "node:fs";\nexport const x = fs;', "import(no-nodejs-modules)"],
  "a Node module without its prefix": [`${core}/b2.ts`, 'export * from "path";', "import(no-nodejs-modules)"],
  "a Node module later": [`${core}/b3.ts`, 'export const x = () => import("node:fs");', arrows],
  "the process": [`${core}/b4.ts`, "export const x = process.argv;", noGlobal],
  "a Buffer": [`${core}/b5.ts`, "export const x = Buffer.alloc(1);", noGlobal],
  "a clock": [`${core}/b6.ts`, "export const x = Date.now();", noGlobal],
  "a stopwatch": [`${core}/b7.ts`, "export const x = performance.now();", noGlobal],
  "an encoder": [`${core}/b8.ts`, "export const x = new TextEncoder();", noGlobal],
  "the global object": [`${core}/b9.ts`, "export const x = globalThis;", noGlobal],
  "an order by the machine's language": [
    `${core}/b10.ts`,
    "export const f = (a: string, b: string) => a.localeCompare(b);",
    "eslint(no-restricted-properties)",
  ],
  "code made from text": [`${core}/b11.ts`, 'export const f = new Function("return 1");', "eslint(no-new-func)"],
  "a line on the console of an app": ["apps/cli/src/v1.ts", "export const f = (x: string) => console.log(x);", voice],
  "a line to stdout": ["apps/patterns/src/v2.ts", "export const f = (x: string) => process.stdout.write(x);", voice],
  "a line to stderr": [
    "apps/notebooks/src/v3.ts",
    'export const f = (x: string) => process["stderr"].write(x);',
    voice,
  ],
  "stdout under another name": ["apps/cli/src/v4.ts", "export const { stdout } = process;", voice],
  "stdout handed on": ["apps/cli/src/v5.ts", "export const f = (g: (x: unknown) => void) => g(process.stdout);", voice],
  "a process by an import": [
    "packages/report/src/v6.ts",
    'export * from "./a.ts";\nimport { stdout } from "node:process";\nexport const x = stdout;',
    voice,
  ],
  "a library that core does not have": [`${core}/c1.ts`, 'export * from "left-pad";', arrows],
  "a foundation that knows the scenario": [
    `${core}/foundation/c2.ts`,
    'import type { Market } from "../scenario/market/market.ts";\nexport type M = Market;',
    arrows,
  ],
  "a scenario that knows the simulation": [
    `${core}/scenario/market/c3.ts`,
    'export * from "../../simulation/market/c.ts";',
    arrows,
  ],
  "a foundation that knows the simulation later": [
    `${core}/foundation/c4.ts`,
    'export const x = () => import("../simulation/c.ts");',
    arrows,
  ],
  "a state that knows an offer": [
    `${core}/simulation/state/c6.ts`,
    'export * from "../offers/subscription.ts";',
    arrows,
  ],
  "rules of a domain that know those of another, even their types": [
    `${core}/simulation/market/c7.ts`,
    'import type { X } from "../steward/actions.ts";\nexport type Y = X;',
    arrows,
  ],
  "a context that knows the run": [`${core}/simulation/context/c8.ts`, 'export * from "../run/month.ts";', arrows],
  "a file of the simulation on no floor": [`${core}/simulation/c9.ts`, "export {};", arrows],
  "a room of the simulation that is on no floor": [`${core}/simulation/helpers/c10.ts`, "export {};", arrows],
  "a function of 81 lines": [
    "apps/x/src/e3.ts",
    `export function f(x: number) {\n${"  x++;\n".repeat(78)}  return x;\n}\n`,
    "eslint(max-lines-per-function)",
  ],
  "a way in by the own front door": [`${core}/simulation/run/c5.ts`, 'export * from "../../index.ts";', arrows],
  "a way in by the foundation's own door": [
    `${core}/simulation/run/c11.ts`,
    'export * from "../../foundation/index.ts";',
    arrows,
  ],
  "an analysis that knows the model": [
    "packages/analysis/src/h1.ts",
    'export { simulate } from "@stewardsim/core";',
    foundationOnly,
  ],
  "an analysis that knows a type of the model": [
    "packages/analysis/src/sensitivity/h2.ts",
    'import type { Scenario } from "@stewardsim/core";\nexport type S = Scenario;',
    foundationOnly,
  ],
  "a runner that loads the model later": [
    "packages/runner/src/h3.ts",
    'export const x = () => import("@stewardsim/core");',
    foundationOnly,
  ],
  "a store of results that knows the model": [
    "packages/results/src/h4.ts",
    'export * from "@stewardsim/core";',
    foundationOnly,
  ],
  "a circle": [`${core}/scenario/d1.ts`, 'import { b } from "./d2.ts";\nexport const a = () => b;', "import(no-cycle)"],
  "a circle of types": [
    `${core}/scenario/d3.ts`,
    'import type { B } from "./d4.ts";\nexport type A = B[];',
    "import(no-cycle)",
  ],
  "a source file of 301 lines": [`${core}/e1.ts`, lines(301), tooLong],
  "a test of 401 lines": [`${core}/e2.test.ts`, lines(401), tooLong],
  "a test that leaves the others out": [`${core}/f1.test.ts`, `${vitest}it.only("", () => {});`, parked],
  "a test that is left out": [`apps/x/src/f2.test.ts`, `${vitest}test.skip("", () => {});`, parked],
  "a test to be written": [`${core}/f3.test.ts`, `${vitest}describe.concurrent.todo("");`, parked],
  "a pattern that every message matches": [
    `apps/x/src/f4.test.ts`,
    'import { expect } from "vitest";\nexpect({ a: { b: "c" } }).toMatchObject({ a: { b: /d/ } });',
    vain,
  ],
  "such a pattern that is kept for later": [`apps/x/src/f5.test.ts`, "export const x = { message: /d/ };", vain],
  "a promise that nobody waits for": [
    `apps/x/src/g1.ts`,
    "export const f = () => { Promise.resolve(1); };",
    "typescript(no-floating-promises)",
  ],
};

const accepted: Record<string, readonly [path: string, text: string]> = {
  "a pattern that a text is held against": [
    `apps/x/src/ok0.test.ts`,
    'import { expect } from "vitest";\nexport const f = () => expect({ a: "c" }).toMatchObject({ a: expect.stringMatching(/c/) as string });',
  ],
  "Math of the same bits": [
    `${core}/ok1.ts`,
    "export const f = (x: number) => Math.imul(Math.sqrt(x), Math.trunc(x));",
  ],
  "a simulation that knows what lies below": [
    `${core}/simulation/run/ok2.ts`,
    'export * from "../../scenario/ok3.ts";\nexport * from "../../foundation/ok4.ts";\nexport * from "zod";',
  ],
  "rules that know offers, states and their own domain": [
    `${core}/simulation/market/ok10.ts`,
    'export * from "../offers/o.ts";\nexport * from "../state/s.ts";\nexport * from "./m.ts";',
  ],
  "a test of rules that runs months": [`${core}/simulation/market/ok11.test.ts`, 'export * from "../run/month.ts";'],
  "a scenario that knows the foundation": [`${core}/scenario/ok3.ts`, 'export * from "../foundation/ok4.ts";'],
  "a file in its own folder": [`${core}/foundation/ok4.ts`, 'export * from "./simulation.ts";'],
  "the door, which opens on everything": [`${core}/index.ts`, 'export * from "./simulation/run/ok2.ts";'],
  "a test of core with Node and the engine's numbers": [
    `${core}/ok5.test.ts`,
    'import { readFileSync } from "node:fs";\nexport const x = [readFileSync, Math.log(2), 2 ** 3];',
  ],
  "an app with Node": [
    "apps/x/src/ok6.ts",
    'import { argv } from "node:process";\nexport const x = [argv, Math.log(2), Date.now()];',
  ],
  "an analysis on the foundation": [
    "packages/analysis/src/ok10.ts",
    'export { mean } from "@stewardsim/core/foundation";',
  ],
  "a test of an analysis against the model": [
    "packages/analysis/src/ok11.test.ts",
    'import { version } from "@stewardsim/core";\nexport const x = version;',
  ],
  "an experiment on the model": ["packages/experiments/src/ok12.ts", 'export { simulate } from "@stewardsim/core";'],
  "a source file of 300 lines": [`${core}/ok7.ts`, lines(300)],
  "a table of facts of any length": [`packages/evidence/data/ok8.ts`, lines(900)],
  "a test that needs an engine, and says so": [
    `${core}/ok9.test.ts`,
    'import { it } from "vitest";\nit.skipIf(!process.env.X)("runs elsewhere", () => {});',
  ],
};

describe("the linter", () => {
  const rest = {
    [`${core}/scenario/d2.ts`]: 'import { a } from "./d1.ts";\nexport const b = () => a;',
    [`${core}/scenario/d4.ts`]: 'import type { A } from "./d3.ts";\nexport type B = A[];',
    [`${core}/foundation/simulation.ts`]: "export {};",
  };
  const broken = lint({ ...rest, ...Object.fromEntries([...Object.values(refused), ...Object.values(accepted)]) });

  it.each(Object.entries(refused))("refuses %s", (_, [path, , rule]) => {
    expect(broken(path)).toContain(rule);
  });

  it.each(Object.entries(accepted))("accepts %s", (_, [path]) => {
    expect(broken(path)).toEqual([]);
  });
});
