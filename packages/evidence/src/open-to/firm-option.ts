import type { Changes, Scenario } from "@stewardsim/core";

/** Shares of people by what they work on. */
export type PeoplePlan = Readonly<Record<"upstream" | "product" | "integration" | "sales" | "other", number>>;

/** One thing that a firm can do about a project from month 0 on, alone or together with others. */
export interface FirmOption {
  /** As an arm of a comparison is called, such as `open core`. */
  readonly name: string;
  /** What else people call it. */
  readonly aliases: readonly string[];
  /** The option that some of these words are used for as well. */
  readonly unlike?: string;
  /** What it is, in a sentence without a subject, such as "gates features that only customers have". */
  readonly about: string;
  /** What is sold beside what is sold today: streams with their settings; nothing where left out. */
  readonly streams?: (firm: Scenario) => Readonly<Record<string, object>>;
  /** How people are divided by those who earn so; as today where left out. */
  readonly plan?: PeoplePlan;
  /** What else of the firm is otherwise from month 0 on, such as its conduct. */
  readonly changes?: (firm: Scenario) => Changes;
  /** What happens in month 0, after the scenario's own events. */
  readonly events?: (firm: Scenario) => Scenario["events"];
  /** What the board decides by rule, after the scenario's own rules. */
  readonly rules?: (firm: Scenario) => Scenario["strategy"]["rules"];
  /** The firm once it has done so, for those options that come on top of it; as before where left out. */
  readonly after?: (firm: Scenario) => Scenario;
  /** Why it is not open to a firm, as a clause; `undefined` where it is. */
  readonly closedTo: (firm: Scenario) => string | undefined;
}

/** The reason why a way to earn is nothing new to a firm. */
export const soldToday = "it is sold today";

/** The streams that a firm sells at the opening or later on. */
export const soldBy = ({ strategy }: Scenario): readonly string[] =>
  Object.entries(strategy.streams).flatMap(([name, terms]) => (terms === undefined ? [] : [name]));

/** Whether a firm pays for people whatever the project earns, and sells nothing of it: a programme office. */
export const isOffice = (firm: Scenario): boolean =>
  soldBy(firm).length === 0 && (firm.steward.budget.fixed > 0 || firm.steward.budget.headcount > 0);
