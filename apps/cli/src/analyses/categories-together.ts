import type { Factor } from "@stewardsim/analysis";
import { listed } from "@stewardsim/core/foundation";

/** That categories which are more than classes stand in classes with their neighbours, though they have no order; nothing where there are none. */
export function categoriesTogether(factors: readonly Factor[], classes: number): string {
  const many = factors.filter(({ categories }) => categories !== undefined && categories.length > classes);
  return many.length === 0
    ? ""
    : ` Mind: ${listed(many.map(({ path }) => path))} ${many.length === 1 ? "has" : "have"} more categories than there are classes, ${classes}, and those that are listed beside each other are taken together; --by prim takes each by itself.`;
}
