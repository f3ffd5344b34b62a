import { atBest } from "@stewardsim/evidence";
import { choiceAmong, type Condition, noneOfThem } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import type { Style } from "../style.ts";
import { named, percent, percentWithin, range, wrap } from "../words.ts";

/** Choose X if, Y if: the assumptions that decide which strategy is best, found in the draws. */
export function chooseSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const { strategies, against } = comparison;
  const arms = strategies.map(({ best }) => best);
  const choice = choiceAmong(ensemble, arms, against);
  const nameOf = (arm: string) => strategies.find(({ name }) => atBest(name) === arm)?.name ?? arm;
  const order = [...arms, noneOfThem].sort((a, b) => choice.chances[b]!.estimate - choice.chances[a]!.estimate);
  const lines = [style.strong("CHOOSE (at the best conduct; best = all three win most often, then worth most)")];
  const shares = order.map((arm) => `${nameOf(arm)} ${percentWithin(choice.chances[arm]!)}`).join(" · ");
  lines.push(...wrap(`Best in: ${shares} of the draws.`, width, "  "));
  const usual = choiceAmong(
    ensemble,
    strategies.map(({ practised }) => practised),
    against,
  ).chances;
  const usually = [...strategies].sort((a, b) => usual[b.practised]!.estimate - usual[a.practised]!.estimate);
  lines.push(
    ...wrap(
      `As practised: ${[
        ...usually.map(({ name, practised }) => `${name} ${percentWithin(usual[practised]!)}`),
        `${noneOfThem} ${percentWithin(usual[noneOfThem]!)}`,
      ].join(" · ")}.`,
      width,
      "  ",
    ),
  );
  const firm = choice.conditions.filter(({ doubt }) => doubt < 0.1);
  for (const arm of order) {
    const conditions = firm.filter((one) => one.arm === arm).slice(0, 3);
    if (conditions.length === 0) continue;
    const start = arm === noneOfThem ? "Take on none of them if" : `${style.good(nameOf(arm))} if`;
    lines.push(...wrap(`${start} ${conditions.map(sentence).join("; or if ")}.`, width, "  "));
  }
  if (firm.length > 0) {
    const silent = arms.filter((arm) => !firm.some((one) => one.arm === arm)).map(nameOf);
    const rest = silent.length > 0 ? ` For ${silent.join(" and ")} no assumption stands out.` : "";
    lines.push(...wrap(`One in ten of these conditions may be luck.${rest}`, width, "  "));
    return lines;
  }
  const hints = choice.conditions.slice(0, 3);
  lines.push(
    ...wrap(
      `No single assumption decides between them with ${ensemble.study.draws} draws. The nearest to it, which luck may have made: ` +
        `${hints.map((one) => `${nameOf(one.arm)} if ${sentence(one)}`).join("; ")}.`,
      width,
      "  ",
    ),
  );
  return lines;
}

function sentence({ factor, isHigh, threshold, within, opposite }: Condition): string {
  const unit = ["share", "ratio", "logit"].includes(factor.unit) ? "" : ` ${factor.unit}`;
  return (
    `${named(factor)} is ${isHigh ? "above" : "below"} ${Number(threshold.toPrecision(2))}${unit} ` +
    `(then best in ${percent(within.estimate)}, ${range(within.low, within.high)}; ` +
    `in ${percent(opposite.estimate)} at the other end)`
  );
}
