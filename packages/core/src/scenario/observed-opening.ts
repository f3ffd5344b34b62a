import * as z from "zod";
import { counted, listed } from "../foundation/wording.ts";
import { misfit } from "./misfit.ts";
import { inUnit } from "./parameter.ts";

const organizations = () => inUnit(z.number().min(0).max(1e7), "organization").optional();
const people = () => inUnit(z.number().min(0).max(1e5), "fte").optional();

/**
 * What is observed in month 0 of a project and a firm that stand already. `fitOpening` solves the past that leads there;
 * what is not observed is left out.
 */
export const ObservedOpening = z
  .strictObject({
    /** Organizations that run the project, in any offer. */
    adopters: organizations(),
    /** Of them, those under a contract with the steward or hosted by it. */
    customers: organizations(),
    /** What its streams take in, as a year's. */
    arr: inUnit(z.number().min(0).max(1e13), "usd/year").optional(),
    contributors: z
      .strictObject({
        /** People who contributed in the last year, most of them once, and whom the steward does not employ. */
        outside: z.number().min(0).max(1e6).optional(),
        /** The steward's engineers on the open project. */
        inside: people(),
      })
      .prefault({}),
    /** All people of the steward. */
    headcount: people(),
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
