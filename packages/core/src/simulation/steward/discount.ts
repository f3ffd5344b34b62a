import { exp, log1p } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";

/** Worth in month 0 of a dollar in the middle of a month, at the hurdle rate. */
export const discountTo = ({ scenario }: Pick<RunContext, "scenario">, month: number) =>
  exp((-(month + 0.5) / 12) * log1p(scenario.steward.treasury.discountRate));
