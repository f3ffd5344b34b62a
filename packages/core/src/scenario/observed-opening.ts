import * as z from "zod";
import { counted, listed } from "../foundation/wording.ts";
import { misfit } from "./misfit.ts";
import { inUnit, observing, parameterMeta } from "./parameter.ts";
import { ProjectOpening } from "./project/opening.ts";
import { childOf, type Schema, unwrap } from "./schema-tree.ts";
import { StewardOpening } from "./steward/team.ts";

/** What is declared of a parameter in a group. */
const metaIn = (group: Schema, name: string) => parameterMeta.get(unwrap(childOf(group, name)!) as z.ZodType)!;

/**
 * What is observed in month 0 of a project and a firm that stand already. `fitOpening` solves the past that leads there;
 * what is not observed is left out. What is known as a range only is a parameter of the scenario from then on, and drawn.
 */
export const ObservedOpening = z
  .strictObject({
    /** Organizations that run the project, in any offer. */
    adopters: observing(metaIn(ProjectOpening, "adopters")),
    /** Of them, those under a contract with the steward or hosted by it. */
    customers: observing(metaIn(ProjectOpening, "customers")),
    /** What its streams take in, as a year's. */
    arr: observing(metaIn(ProjectOpening, "arr")),
    contributors: z
      .strictObject({
        /** People who contributed in the last year, most of them once, and whom the steward does not employ. */
        outside: observing(metaIn(ProjectOpening, "outsiders")),
        /** The steward's engineers on the open project. */
        inside: observing(metaIn(StewardOpening, "upstream")),
      })
      .prefault({}),
    /** All people of the steward, one number: a range of it is written as ranges of its roles in `steward.opening`. */
    headcount: inUnit(z.number().min(0).max(1e5), "fte").optional(),
  })
  .check(({ value, issues }) => {
    const { adopters, customers, arr, contributors, headcount } = value;
    const complain = (path: string[], other: string, input: unknown, message: string, hint: string) =>
      issues.push(misfit({ path, of: [path, [other]], input, message, code: "inconsistent", hint }));
    const ofAdopters = Object.entries({ customers, arr, "contributors.outside": contributors.outside });
    const observed = ofAdopters.filter(([, one]) => one !== undefined);
    const [first] = observed;
    if (first !== undefined && adopters === undefined)
      complain(
        first[0].split("."),
        "adopters",
        first[1],
        `${listed(observed.map(([name]) => name))} ${observed.length === 1 ? "says" : "say"} nothing of a past without adopters.`,
        "Add opening.adopters: how many organizations run the project.",
      );
    if (customers !== undefined && adopters !== undefined && customers > adopters)
      complain(
        ["customers"],
        "adopters",
        customers,
        `More customers than the ${counted(adopters, "adopter")}.`,
        "Count customers among adopters.",
      );
    if (arr !== undefined && arr > 0 && customers === 0)
      complain(
        ["arr"],
        "customers",
        arr,
        "Nobody pays it: there are no customers.",
        "Add customers, or leave arr out.",
      );
    if (contributors.inside !== undefined && headcount !== undefined && contributors.inside > headcount)
      complain(
        ["contributors", "inside"],
        "headcount",
        contributors.inside,
        `More than the ${headcount} people of the steward.`,
        "Count them among headcount.",
      );
  });
export type ObservedOpening = z.output<typeof ObservedOpening>;
