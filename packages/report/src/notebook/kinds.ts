import type { Arm, Comparison, OpeningFinances, Run, Scenario, Table } from "@stewardsim/core";
import type { OpenTo } from "@stewardsim/evidence";
import type { Ensemble, Study } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import type { Block } from "../decision/document.ts";
import type { Figure } from "../figures/figure.ts";
import { openingSentence } from "../opening-words.ts";
import { answerBlocksOf } from "./answer-blocks.ts";
import { armBlocks, comparisonBlocks } from "./arm-blocks.ts";
import { ensembleBlocks, studyBlocks } from "./ensemble-blocks.ts";
import { openToBlocks } from "./open-to-blocks.ts";
import { estimateBlocks, isEstimate, recordBlocks, rowBlocks, tableBlocks } from "./record-blocks.ts";
import { runBlocks } from "./run-blocks.ts";
import { scenarioBlocks } from "./scenario-blocks.ts";

/** What is shown of a value; nothing where it is of another kind. */
type Kind = (value: object) => readonly Block[] | undefined;

/** A kind of value by the names of what it holds. */
const having =
  <T>(names: readonly (keyof T & string)[], blocks: (value: T) => readonly Block[]): Kind =>
  (value) =>
    names.every((name) => name in value) ? blocks(value as T) : undefined;

/** Several of a kind, one after the other. */
const listOf =
  <T>(names: readonly (keyof T & string)[], blocks: (values: readonly T[]) => readonly Block[]): Kind =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => isWith(one, names))
      ? blocks(value as readonly T[])
      : undefined;

const isWith = (value: unknown, names: readonly string[]) =>
  typeof value === "object" && value !== null && names.every((name) => name in value);

const ofFigure = ["plot", "caption", "shown"] as const satisfies readonly (keyof Figure)[];
const ofArm = ["outcomes", "wins", "means"] as const satisfies readonly (keyof Arm)[];
const figureBlocks = (figures: readonly Figure[]): Block[] => figures.map((figure) => ({ kind: "figure", figure }));

/** Every kind of value that has a form of its own; the first that fits is taken. */
export const kinds: readonly Kind[] = [
  having<Figure>(ofFigure, (figure) => figureBlocks([figure])),
  listOf<Figure>(ofFigure, figureBlocks),
  having<Answer>(["format", "findings", "guesses", "made"], answerBlocksOf),
  having<Comparison>(["arms", "counterfactual", "difference"], comparisonBlocks),
  having<Arm>(ofArm, (arm) => armBlocks([arm])),
  listOf<Arm>(ofArm, armBlocks),
  having<Run>(["scenario", "outcome", "table", "log"], runBlocks),
  having<Ensemble>(["study", "column", "measures"], ensembleBlocks),
  having<Study>(["arms", "factors", "draws", "base"], studyBlocks),
  having<OpenTo>(["arms", "leftOut"], openToBlocks),
  having<OpeningFinances>(["payroll", "paidFor", "runway"], (finances) => [
    { kind: "text", text: openingSentence(finances) },
  ]),
  having<Scenario>(["steward", "strategy", "market", "mechanisms"], scenarioBlocks),
  (value) => (isEstimate(value) ? estimateBlocks(value) : undefined),
  (value) =>
    Array.isArray((value as Partial<Table>).columns) && typeof (value as Partial<Table>).rows === "number"
      ? tableBlocks(value as Table)
      : undefined,
  (value) => rowBlocks(value),
  (value) => recordBlocks(value),
];
