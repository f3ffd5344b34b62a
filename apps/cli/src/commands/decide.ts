import { counted } from "@stewardsim/core/foundation";
import { didYouMean, openingFinances } from "@stewardsim/core";
import {
  armMeant,
  asItIs,
  besideCounterfactuals,
  type CaseArm,
  type LeftOut,
  openTo,
  readingsOf,
} from "@stewardsim/evidence";
import { runCount, type Study } from "@stewardsim/experiments";
import { armsCounted, namesInWords, openingSentence } from "@stewardsim/report";
import { beforeWork, UsageError } from "@stewardsim/report/terminal";
import type { EnoughWords } from "../enough.ts";
import { readScenarioOf } from "../scenario-files.ts";
import { compareArms, type StudyWords } from "../study-of-arms.ts";
import { say, wrapped } from "../terminal.ts";

interface DecideWords extends StudyWords, EnoughWords {
  readonly with?: readonly string[];
  readonly only?: string;
}

/** So many draws end in a minute or two on two cores, and tell a share of runs to 7 points. */
const usual = { draws: 200, replications: 1 };

/** `stewardsim decide FILE`: what is open to the firm of a scenario, compared. */
export async function decide(
  [file]: string[],
  { with: together = [], only, ...options }: DecideWords,
): Promise<number> {
  const firm = await beforeWork(() => readScenarioOf(file!));
  const { arms, leftOut } = openTo(firm, together);
  const chosen = only === undefined ? arms : chosenOf(arms, leftOut, only, together);
  mustBeAChoice(file!, chosen, leftOut);
  return compareArms(
    {
      kind: "decide",
      base: firm,
      arms: besideCounterfactuals(firm, chosen),
      usual,
      notes: { leftOut: only === undefined ? leftOut : [] },
      announce(study) {
        const finances = openingFinances(firm);
        const lines = [
          ...(finances === undefined ? [] : [openingSentence(finances)]),
          ...(only === undefined ? leftOutLines(leftOut) : []),
          ...new Set([...(only?.split(",") ?? []), ...together].flatMap(readingsOf)),
          `Compared: ${namesInWords(chosen.map(({ name }) => name))}.`,
          sizeOf(study),
        ];
        for (const line of lines) say(wrapped(line).join("\n"));
      },
    },
    options,
  );
}

/** The firm as it is, what is named, and what was put together by name. */
function chosenOf(
  arms: readonly CaseArm[],
  leftOut: readonly LeftOut[],
  only: string,
  together: readonly string[],
): CaseArm[] {
  const names = arms.map(({ name }) => name);
  // What was asked for with --with stands at the end.
  const wanted = new Set([asItIs, ...names.slice(names.length - together.length)]);
  for (const text of only.split(",").map((one) => one.trim())) {
    const all = [...names, ...leftOut.map((one) => one.name)];
    const name = armMeant(text, all);
    const out = leftOut.find((one) => one.name === name);
    if (out !== undefined) throw new UsageError(`${out.name} is not open to this firm: ${out.reason}.`);
    const part = name === undefined ? leftOutIn(text, leftOut) : undefined;
    if (part !== undefined)
      throw new UsageError(`"${text}" is not open to this firm: ${part.name} is left out (${part.reason}).`);
    if (name === undefined)
      throw new UsageError(
        `No arm is called "${text}".${didYouMean(text, names)} There are: ${names.join(", ")}. Others are put together with --with.`,
      );
    wanted.add(name);
  }
  return arms.filter(({ name }) => wanted.has(name));
}

/** What is left out of the things that a text puts together with a plus. */
const leftOutIn = (text: string, leftOut: readonly LeftOut[]): LeftOut | undefined => {
  const names = leftOut.map(({ name }) => name);
  const meant = text.split("+").map((word) => armMeant(word.trim(), names));
  return text.includes("+") ? leftOut.find(({ name }) => meant.includes(name)) : undefined;
};

function mustBeAChoice(file: string, chosen: readonly CaseArm[], leftOut: readonly LeftOut[]): void {
  if (chosen.length > 1) return;
  const [first] = leftOut;
  throw new UsageError(
    chosen.length === 0 && first !== undefined
      ? `${file} leaves nothing to decide: ${first.reason}.`
      : `Nothing is left to compare with "${asItIs}": name another way with --only or --with.`,
  );
}

/** What is not compared, a line for each reason. */
function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const names = leftOut.filter((one) => one.reason === reason).map(({ name }) => name);
    return `Left out: ${names.join(", ")} (${reason}).`;
  });
}

/** How much is run, and how well a share will be known; how long it takes is told once some of it is done. */
function sizeOf(study: Study): string {
  const points = Math.round(100 * 1.96 * Math.sqrt(0.25 / study.draws));
  return (
    `${armsCounted(study)}, ${counted(study.draws, "draw")}: ${counted(runCount(study), "run")}. ` +
    `A share of runs will be known to ±${points} points at most; --draws ${4 * study.draws} halves that.`
  );
}
