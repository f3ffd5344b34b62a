import * as z from "zod";
import { quantityNames } from "./quantities.ts";
import { type RuleTree, errorIn } from "./rule-tree.ts";

/** Which quantities a condition may name; the loader finds the conditions of a scenario by it. */
export const conditionMeta = z.registry<{ readonly quantities: readonly string[] }>();

/**
 * The condition of a policy rule. A scenario writes it as a text, which the loader turns into a
 * tree before validation; a tree is accepted as it is.
 *
 * @param quantities the names that the condition may use
 */
export function condition(quantities: readonly string[]): z.ZodType<RuleTree, RuleTree | string> {
  const schema = z
    .unknown()
    .superRefine((value, context) => {
      const error = errorIn(value, quantities);
      if (error)
        context.addIssue({
          code: "custom",
          message: error.reason,
          params: { code: error.code, hint: error.hint },
        });
    })
    .register(conditionMeta, { quantities });
  return schema as unknown as z.ZodType<RuleTree, RuleTree | string>;
}

/** What a rule of the board may ask: any comparison of the steward's own instruments. */
export const RuleCondition = condition(quantityNames);
