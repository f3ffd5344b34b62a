import { isUseOnly } from "../findings/details.ts";
import { wantedIn } from "../first/expect.ts";
import type { Answer } from "../answer.ts";
import { isChoice } from "../findings/arm.ts";
import { fewest } from "../findings/find-out.ts";
import { findOutText } from "../first/find-out-text.ts";
import { plain } from "../style.ts";
import { counted } from "../words.ts";
import { boardOf, tornadoOf } from "./answer-figures.ts";
import type { BriefDocument, Section } from "./document.ts";
import type { FourLine } from "./four-lines.ts";
import { fourLinesCaption, fourLinesTable } from "./four-lines-table.ts";
import { guessItems } from "./guess-items.ts";
import { madeWords } from "./made-words.ts";
import { answerBlocks, changeItems } from "./sentences.ts";

export interface BriefOptions {
  /** What wins are evaluated against, as `no steward`. */
  readonly against: string;
  /** With and without the strategy, by what the case knows and by defaults; none where left out. */
  readonly lines?: readonly FourLine[];
  /** The command that computes the same again, as a shell takes it. */
  readonly command: string;
  /** Where it is said and what it does, a sentence; nothing where it says so itself. */
  readonly commandDoes?: string;
  /** What one must know before anything else of it, such as that half of it is missing. */
  readonly mind?: string;
  /** Of the results; nothing where they are not whole. */
  readonly hash?: string;
}

/** The decision brief of an answer: two pages of paper, of which the first says what to do. */
export function answerBrief(answer: Answer, options: BriefOptions): BriefDocument {
  const { against, lines = [], command, commandDoes, mind, hash } = options;
  const { title, findings, made, choose } = answer;
  const names = [...new Set(findings.map(({ strategy }) => strategy))];
  const wanted = wantedIn(answer);
  const tornado = tornadoOf(answer);
  const answered = answerBlocks(answer);
  const board = boardOf(answer, against);
  const changes = changeItems(answer);
  const found = findOutText(answer, plain, { isWhole: true });
  const sections: (Section | undefined)[] = [
    {
      title: "The answer",
      blocks: [
        ...(mind === undefined ? [] : [{ kind: "text", lead: "Mind:", text: mind } as const]),
        ...(answered.length > 0 ? answered : [{ kind: "text", text: board.title } as const]),
      ],
    },
    { title: "Who wins, and who pays", blocks: [{ kind: "figure", figure: board }] },
    lines.length === 0 || wanted === undefined || isUseOnly(answer.details, wanted.arm)
      ? undefined
      : {
          title: `Without ${wanted.strategy}, and with it`,
          blocks: [{ kind: "table", table: fourLinesTable(lines), caption: fourLinesCaption(lines) }],
        },
    tornado === undefined ? undefined : { title: "What it hangs on", blocks: [{ kind: "figure", figure: tornado }] },
    changes.length === 0 ? undefined : { title: "What would change it", blocks: [{ kind: "list", items: changes }] },
    choose === null
      ? undefined
      : {
          title: "What to find out, and what that is worth",
          blocks: [{ kind: "text", text: found === "" ? nothingToLearn(answer) : found }],
        },
    { title: "What is guessed", blocks: [{ kind: "list", items: guessItems(answer) }] },
    {
      title: "How to run it again",
      blocks: [
        { kind: "command", text: command },
        {
          kind: "text",
          text: `${commandDoes === undefined ? "" : `${commandDoes} `}Seed ${made.seed}, stewardsim ${made.stewardsim}${hash === undefined ? "; the results are not whole yet and have no hash." : `, hash of the results ${hash}.`} The same seed and version give the same bytes.`,
        },
      ],
    },
  ];
  return {
    title: questionOf(
      names,
      findings.every(({ conduct }) => conduct === null),
    ),
    about: title,
    sections: sections.filter((section) => section !== undefined),
    foot: `${madeWords({ made })} Every number with its 95% interval, over draws of what is not known.`,
  };
}

/** A title holds no more names. */
const mostNames = 5;

/** @param isOfArms whether they are any arms, and no ways of earning alone */
function questionOf(names: readonly string[], isOfArms: boolean): string {
  if (names.length === 0) return "Who wins under what?";
  if (names.length === 1) return `Do all three win under ${names[0]!}?`;
  if (names.length > mostNames) return `Which of ${names.length} choices lets all three win?`;
  return `${isOfArms ? "Which choice" : "Which way of earning"} lets all three win: ${anyOf(names)}?`;
}

/** `a, b or c` */
const anyOf = (names: readonly string[]) => `${names.slice(0, -1).join(", ")} or ${names.at(-1)!}`;

/** Why it is told of nothing what it is worth to find it out. */
function nothingToLearn({ made: { draws }, findings, combination }: Answer): string {
  if (draws < fewest)
    return `${counted(draws, "draw")} ${draws === 1 ? "is" : "are"} too few to tell what is worth finding out: it takes ${fewest}.`;
  const choices = [...findings, combination ?? []].flat().filter(isChoice);
  return choices.length < 2
    ? "What is worth finding out is told where there are two to choose from."
    : "Nothing that one could find out by itself would clearly make the choice right more often.";
}
