import { show, showNumber } from "../foundation/show.ts";
import { counted, listed } from "../foundation/wording.ts";
import { placedActionsOf } from "./actions-of.ts";
import {
  customersOfNothing,
  foundationLikeAFirm,
  licenceThatForbidsFreely,
  planThatDoesNotAddUp,
} from "./contradictions.ts";
import type { StreamName } from "./streams.ts";
import { allWrong, datesOf, type WrittenDate } from "./dates.ts";
import { monthsBetween } from "./events.ts";
import { misfitLeaders } from "./misfit-leaders.ts";
import { writePath } from "./path.ts";
import type { ScenarioError } from "./errors.ts";
import type { Scenario } from "./scenario.ts";

/**
 * What is written in a scenario and could never do anything: whoever wrote it meant something else. A scenario that is
 * changed (`change`) or run for fewer months than it says is not asked: there it is meant.
 */
export function ineffectiveSettings(scenario: Scenario): ScenarioError[] {
  const unsold = customersOfNothing(scenario);
  return [
    ...beyondTheHorizon(scenario),
    ...impossibleStreams(scenario),
    ...observedOfNoPast(scenario),
    ...employersOfNobody(scenario),
    ...misfitLeaders(scenario),
    ...idleAgents(scenario),
    ...impossibleBudget(scenario),
    ...missingBaseBusiness(scenario),
    ...planThatDoesNotAddUp(scenario),
    ...foundationLikeAFirm(scenario),
    ...licenceThatForbidsFreely(scenario),
    // Where customers buy what is not written, that is what is missing, and neither a price nor an action is wrong.
    ...(unsold.length > 0 ? unsold : [...priceOfNothing(scenario), ...ineffectiveActions(scenario)]),
  ];
}

type Where = readonly (string | number)[];

const error = (
  code: ScenarioError["code"],
  path: Where,
  value: unknown,
  reason: string,
  hint: string,
): ScenarioError => ({
  code,
  path: writePath(path),
  value: show(value),
  reason,
  hint,
});

/** Dates after the last month. */
function beyondTheHorizon(scenario: Scenario): ScenarioError[] {
  const { start, months, strategy } = scenario;
  const late = (path: Where, value: unknown, last: string) =>
    error(
      "never-happens",
      path,
      value,
      `lies beyond the horizon of ${counted(months, "month")}`,
      `${last}, or raise months.`,
    );
  const launched = new Set(
    placedActionsOf(scenario).flatMap(({ action }) => (action.do === "launch" ? action.stream : [])),
  );
  const { from } = scenario.community.agents;
  const ofAgents: WrittenDate[] = scenario.mechanisms.aiAgents
    ? [{ path: ["community", "agents", "from"], at: from }]
    : [];
  const dates = [...datesOf(scenario), ...ofAgents];
  const isLate = (at: string) => monthsBetween(start, at) >= months;
  const allLate = allWrong(dates, isLate);
  return [
    ...(allLate === undefined
      ? dates.flatMap(({ path, at }) =>
          isLate(at)
            ? [late(path, at, `Date it earlier${path.at(-1) === "leaves" ? ", leave the date out" : ""}`)]
            : [],
        )
      : [beforeAll(scenario, allLate)]),
    ...strategy.goals.flatMap(({ by }, index) =>
      by <= months
        ? []
        : [late(["strategy", "goals", index, "by"], by, `It is evaluated by month ${months} at the latest`)],
    ),
    // A stream that a rule or an event opens has its launch set beyond the horizon on purpose.
    ...Object.entries(strategy.streams).flatMap(([stream, { launch } = { launch: 0 }]) =>
      launch < months || launched.has(stream as StreamName)
        ? []
        : [late(["strategy", "streams", stream, "launch"], launch, `It opens in month ${months - 1} at the latest`)],
    ),
  ];
}

/** A scenario that is over before any of its dates: begun too early, or too short. */
const beforeAll = ({ start, months }: Scenario, dates: readonly WrittenDate[]): ScenarioError =>
  error(
    "never-happens",
    ["start"],
    start,
    `is ${counted(months, "month")} or more before all ${dates.length} dates of events, leaders and agents, beyond the horizon`,
    "Begin later, or raise months.",
  );

/** What is observed of a month 0 before which nobody had heard of the project: there is no past in which it could have come about. */
function observedOfNoPast({ project: { opening } }: Scenario): ScenarioError[] {
  if (opening.pastExposure > 0) return [];
  const observed = {
    adopters: "adopters",
    customers: "customers",
    arr: "arr",
    outsiders: "contributors.outside",
  } as const;
  return Object.entries(observed).flatMap(([name, written]) => {
    const value = opening[name as keyof typeof observed];
    return value === 0
      ? []
      : [
          error(
            "never-happens",
            ["project", "opening", name],
            value,
            "is observed of a project that nobody had heard of before month 0",
            `Write opening.${written} instead: its past is solved for it.`,
          ),
        ];
  });
}

/** Ways to earn that the licence leaves nothing to. */
function impossibleStreams({ strategy }: Scenario): ScenarioError[] {
  const { streams, licence, isOpenSource } = strategy;
  const found: ScenarioError[] = [];
  if (streams.dualLicence !== undefined && isOpenSource && licence.copyleft === 0)
    found.push(
      error(
        "never-happens",
        ["strategy", "streams", "dualLicence"],
        "dualLicence",
        "has nothing to sell: under a permissive licence nobody needs another one",
        "Set strategy.licence to one with copyleft, such as AGPL-3.0, or take the stream out.",
      ),
    );
  if (streams.managed !== undefined && !licence.hosting && licence.agreementBurden === 0)
    found.push(
      error(
        "never-happens",
        ["strategy", "streams", "managed"],
        "managed",
        "cannot be offered: the licence forbids hosted services, and without a contributor agreement it binds the steward too",
        "Set strategy.licence.hosting: true, or an agreement (strategy.licence.agreementBurden above 0).",
      ),
    );
  return found;
}

/** A rule for prices where nothing has one. */
function priceOfNothing({ strategy: { streams, pricing } }: Scenario): ScenarioError[] {
  const priced = Object.keys(streams).some((name) => !["services", "sponsorship"].includes(name));
  if (pricing === "list" || priced) return [];
  return [
    error(
      "never-happens",
      ["strategy", "pricing"],
      pricing,
      "has no price to set: the strategy sells nothing at a price of its own",
      "Add a stream with a price, such as strategy.streams.subscription, or leave pricing out.",
    ),
  ];
}

/** Settings of agents where there are none. */
function idleAgents({ mechanisms, known }: Scenario): ScenarioError[] {
  if (mechanisms.aiAgents) return [];
  // What is called unknown claims nothing.
  const drawn = Object.keys(known.ranges).filter((one) => known.ranges[one] !== "unknown");
  const idle = [...known.facts, ...drawn].filter((one) => one.startsWith("community.agents."));
  const [first, ...others] = idle;
  if (first === undefined) return [];
  const all = listed(idle.map((one) => one.replace("community.agents.", "")));
  return [
    {
      code: "never-happens",
      path: first,
      value: "",
      reason: "does nothing: there are no agents",
      hint: `Set mechanisms.aiAgents: true, or take ${others.length === 0 ? "it" : all} out.`,
    },
  ];
}

/** Firms that pay for people where nobody is paid. */
const employersOfNobody = ({ community: { employers, arrival } }: Scenario): ScenarioError[] =>
  employers.length === 0 || arrival.employedNewcomers > 0
    ? []
    : [
        error(
          "never-happens",
          ["community", "employers"],
          employers.map(({ name }) => name).join(", "),
          "employs nobody: user organizations employ no newcomers",
          "Set community.arrival.employedNewcomers above 0, or leave employers out.",
        ),
      ];

/** A budget that is stated twice, or does not pay those who are there. Who is no firm keeps that of the firm it stands for. */
function impossibleBudget({ steward, opening: observed }: Scenario): ScenarioError[] {
  const { budget, treasury, opening, kind } = steward;
  const said = (["fixed", "headcount"] as const).filter((name) => budget[name] > 0);
  const [name] = said;
  if (name === undefined || kind !== "firm") return [];
  const complain = (setting: typeof name, reason: string, hint: string) => [
    error("inconsistent", ["steward", "budget", setting], budget[setting], reason, hint),
  ];
  if (said.length > 1)
    return complain(
      "headcount",
      "says a second time what steward.budget.fixed says",
      "Leave one of the two out: money, or people.",
    );
  const people = observed?.headcount ?? Object.values(opening).reduce((sum, count) => sum + count, 0);
  const least = name === "fixed" ? people * treasury.wage : people;
  if (budget[name] >= least) return [];
  const payroll = `the opening payroll of ${showNumber(people)} people${name === "fixed" ? `, ${showNumber(least)} usd a month` : ""}`;
  return complain(name, `is below ${payroll}`, `Set ${showNumber(least)} or more, or lower steward.opening.`);
}

/** What a base business does where there is none: none was in month 0, or it is switched off. */
function missingBaseBusiness({ steward, mechanisms, known }: Scenario): ScenarioError[] {
  const { treasury, kind } = steward;
  const isOff = !mechanisms.baseBusiness;
  const profit = "steward.treasury.baseProfit";
  // One that is drawn is there in some draws; who is no firm keeps that of the firm it stands for.
  const isThere = !isOff && (treasury.baseProfit !== 0 || known.ranges[profit] !== undefined);
  if (isThere || kind !== "firm") return [];
  const written = new Set([...known.facts, ...Object.keys(known.ranges)]);
  const names = (["baseProfit", "baseGrowth", "baseChurn", "baseVolatility", "baseLift"] as const).filter(
    (one) => treasury[one] !== 0 && written.has(`steward.treasury.${one}`),
  );
  const [name] = names;
  if (name === undefined) return [];
  const these = names.length === 1 ? "this" : listed(names);
  return [
    error(
      "never-happens",
      ["steward", "treasury", name],
      treasury[name],
      `is that of a base business that never was: ${isOff ? "mechanisms.baseBusiness is off" : `${profit} is 0`}`,
      isOff ? `Take ${these} out, or leave the mechanism on.` : `Set ${profit}, or take ${these} out.`,
    ),
  ];
}

/** Actions on streams that are not sold, each stream told once, or that have nothing left to do with one that is. */
function ineffectiveActions(scenario: Scenario): ScenarioError[] {
  if (["nobody", "user"].includes(scenario.steward.kind)) return [];
  const { streams } = scenario.strategy;
  const told = new Set<StreamName>();
  return placedActionsOf(scenario).flatMap(({ action, path }) => {
    const stream = action.do === "gate" ? "openCore" : "stream" in action ? action.stream : undefined;
    if (stream === undefined) return [];
    const where = action.do === "gate" ? [...path, "do"] : [...path, "stream"];
    const value = action.do === "gate" ? "gate" : stream;
    const terms = streams[stream];
    if (terms === undefined) {
      if (told.has(stream)) return [];
      told.add(stream);
      return error(
        "not-sold",
        where,
        value,
        `has nothing to do: the strategy does not sell ${stream}`,
        `Add strategy.streams.${stream}, or take this out. It sells ${Object.keys(streams).join(", ") || "nothing"}.`,
      );
    }
    if (action.do === "price" && stream === "services")
      return error(
        "never-happens",
        where,
        value,
        "has nothing to do: services have no list price",
        "What they earn is a share of the contracts, strategy.streams.services.attach.",
      );
    if (action.do === "launch" && terms.launch === 0)
      return error(
        "never-happens",
        where,
        value,
        "has nothing to do: the stream opens in month 0",
        `Set strategy.streams.${stream}.launch to a later month: beyond the horizon, it opens by this alone.`,
      );
    return [];
  });
}
