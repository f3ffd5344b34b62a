import { change, countsReturns, type Scenario } from "@stewardsim/core";
import type { CaseArm } from "../arms.ts";
import { bestConduct, bestConductSaid } from "../strategies.ts";
import { boundConduct, leadWell } from "./best-conduct.ts";
import { combined, priced } from "./combine.ts";
import { DecisionError } from "./decision-error.ts";
import { type FirmOption, isOffice, soldBy, soldToday } from "./firm-option.ts";
import { optionNamed } from "./option-named.ts";
import { boundToTheProject, handOver, withdrawals } from "./other-ways.ts";
import { relicenseNow, relicenseUnderPressure, usualTargets } from "./relicensing.ts";
import { waysToEarn } from "./ways-to-earn.ts";

/** What is not open to a firm, and why. */
export interface LeftOut {
  readonly name: string;
  /** Why, as a clause. */
  readonly reason: string;
}

/** What a firm can do, and what it cannot. */
export interface OpenTo {
  /** The first is the firm as it is. */
  readonly arms: readonly CaseArm[];
  readonly leftOut: readonly LeftOut[];
}

/** What the arm is called in which a firm goes on as it does. */
export const asItIs = "stay as it is";

/**
 * What is open to a firm with its project: to stay as it is, and each way to earn beside what it sells today, at its own conduct
 * and at the best; another licence, at once or under pressure; a foundation; and where it does not live on the project, to use it only or to
 * join a foundation. Conduct, people and cash are the firm's in all arms, and prices move by each
 * year's quotes in all of them, from those that are written. Returns that are not revenue count in all arms or in none, as they
 * do in a run of the firm as it is: as the scenario says, and else where it sells nothing.
 *
 * @param firm of kind `firm`, with open code
 * @param together ways to go together, such as `["infrastructure+subscription"]`, best conduct among them
 * @returns arms with names of their own, and what was left out
 * @throws DecisionError where a name is none, or ways cannot go together
 */
export function openTo(firm: Scenario, together: readonly string[] = []): OpenTo {
  const closed = closedToAll(firm);
  if (closed !== undefined) return { arms: [], leftOut: [{ name: "everything", reason: closed }] };
  const base = counted(firm);
  const arms: CaseArm[] = [
    {
      name: asItIs,
      strategy: asItIs,
      conduct: "as practised",
      scenario: change(priced(base), { "strategy.name": asItIs }),
      about: "goes on with what it sells, its licence and its conduct",
    },
  ];
  const leftOut: LeftOut[] = [];
  const isThere = (name: string) => arms.some((one) => one.name === name);
  const add = (parts: readonly FirmOption[], isAsked = false) => {
    const name = parts.map((one) => one.name).join(" + ");
    if (isThere(name)) return;
    const reason = closedTogether(base, parts);
    if (reason === undefined) arms.push(armOf(base, parts, name));
    else if (isAsked) throw new DecisionError(`"${name}" is not open to this firm: ${reason}.`);
    else leftOut.push({ name, reason });
  };
  addBestConduct(base, arms, leftOut);
  for (const way of waysToEarn) {
    add([way]);
    // What is sold and conduct are chosen apart, and the best answer may be both.
    if (isThere(way.name) && boundConduct(base) === undefined) add([way, leadWell]);
  }
  const managed = waysToEarn.find(({ name }) => name === "managed service")!;
  // Another licence keeps hosting for who sells it: who sells nothing yet begins to.
  const beside = soldBy(base).length === 0 && !isOffice(base) && managed.closedTo(base) === undefined ? [managed] : [];
  for (const to of usualTargets) add([...beside, relicenseNow(to)]);
  for (const to of usualTargets) add([...beside, relicenseUnderPressure(to)]);
  add([handOver]);
  const bound = boundToTheProject(base);
  for (const { name, kind, about, of } of withdrawals)
    if (bound === undefined) arms.push({ name, strategy: name, kind, about, scenario: of(base) });
    else leftOut.push({ name, reason: bound });
  for (const text of together)
    add(
      text.split("+").map((word) => optionNamed(word, text)),
      true,
    );
  return { arms, leftOut };
}

function closedToAll({ steward, strategy }: Scenario): string | undefined {
  if (steward.kind !== "firm")
    return `no firm leads the project, since steward.kind is ${steward.kind}; set kind: firm to ask what one could do`;
  return strategy.isOpenSource ? undefined : "the code is closed (strategy.isOpenSource is false)";
}

/** Returns that are not revenue count in all arms as in the firm as it is, or arms could not be compared. */
const counted = (firm: Scenario): Scenario => change(firm, { "steward.returns.inWorth": countsReturns(firm) });

function armOf(firm: Scenario, parts: readonly FirmOption[], name: string): CaseArm {
  const sold = soldBy(firm).length > 0 && parts.some(({ streams }) => streams !== undefined);
  return {
    name,
    strategy: name,
    ...(parts.includes(leadWell) ? { conduct: "best" as const } : {}),
    ...(parts.some(({ rules }) => rules !== undefined) ? { kind: "relicenses-under-pressure" as const } : {}),
    scenario: combined(firm, parts, name),
    about: `${parts.map(({ about }) => about).join("; ")}${sold ? ", beside what it sells today" : ""}`,
  };
}

/** Why some things cannot be done together, each after those before it; `undefined` where they can. */
function closedTogether(firm: Scenario, parts: readonly FirmOption[]): string | undefined {
  // Licences come first: what can be sold hangs on them, and nothing of them on what is sold.
  const ordered = [...parts].sort((a, b) => Number(b.after !== undefined) - Number(a.after !== undefined));
  let now = firm;
  if (parts.every((part) => part.closedTo(firm) === soldToday)) return soldToday;
  for (const part of ordered) {
    const reason = part.closedTo(now);
    // Together with others, what is sold today goes on.
    if (reason === soldToday && parts.length > 1) continue;
    if (reason !== undefined) return parts.length > 1 ? `${part.name}: ${reason}` : reason;
    now = part.after?.(now) ?? now;
  }
  return undefined;
}

/** What conduct alone would change. */
function addBestConduct(firm: Scenario, arms: CaseArm[], leftOut: LeftOut[]): void {
  const name = `${asItIs} at best conduct`;
  const reason = boundConduct(firm);
  if (reason !== undefined) leftOut.push({ name, reason });
  else
    arms.push({
      name,
      strategy: asItIs,
      conduct: "best",
      scenario: change(arms[0]!.scenario, bestConduct),
      about: `sells what it sells, with ${bestConductSaid}`,
    });
}
