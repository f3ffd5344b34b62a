import * as z from "zod";
import { Action } from "./actions.ts";
import { RuleCondition } from "./rules.ts";

/** A rule of the board: when the condition holds, do it; once unless it says otherwise. */
export const PolicyRule = z.strictObject({
  when: RuleCondition,
  then: Action,
  once: z.boolean().default(true),
});
export type PolicyRule = z.output<typeof PolicyRule>;
