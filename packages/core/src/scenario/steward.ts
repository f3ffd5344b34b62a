import * as z from "zod";
import { BudgetParameters } from "./steward/budget.ts";
import { FundingParameters } from "./steward/funding.ts";
import { ReturnParameters } from "./steward/returns.ts";
import { StewardOpening, TeamParameters } from "./steward/team.ts";
import { TreasuryParameters } from "./steward/treasury.ts";

/** The firm behind the project: its money, its people and what else it lives on. */
export const Steward = z
  .strictObject({
    name: z.string().min(1).max(60).default("the steward"),
    /**
     * A firm that lives on what it earns, a foundation whose people are paid for good, or nobody: the community leads; a user,
     * which is a firm that runs the project and has nobody on it, or the member of a foundation that pays dues and its upstream people.
     */
    kind: z.enum(["firm", "foundation", "nobody", "user", "member"]).default("firm"),
    treasury: TreasuryParameters,
    team: TeamParameters,
    opening: StewardOpening,
    budget: BudgetParameters,
    funding: FundingParameters,
    returns: ReturnParameters,
  })
  .prefault({});
export type Steward = z.output<typeof Steward>;

/** Whether there is a firm, with money of its own and another business. */
export const isFirm = ({ kind }: Pick<Steward, "kind">): boolean => kind !== "nobody" && kind !== "foundation";
