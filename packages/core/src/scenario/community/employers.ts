import * as z from "zod";
import { misfit } from "../misfit.ts";
import { parameter } from "../parameter.ts";
import type { Path } from "../path.ts";

/** A firm that runs the project and pays some of those who work on it: its people go together. */
export const Employer = z.strictObject({
  name: z.string().min(1).max(60),
  share: parameter({
    label: "part of the outsiders employed by user organizations whom it pays",
    unit: "share",
    default: 0.2,
    plausible: [0, 0.4],
    source: { assume: "a case states its own; of Redis's outside regulars three firms paid most" },
    grade: "D",
  }),
});
export type Employer = z.output<typeof Employer>;

/** Shares are rounded by whoever writes them. */
const rounding = 1e-9;

/** The firms that pay more than one contributor; whoever else is employed has a firm to himself. */
export const Employers = z
  .array(Employer)
  .max(12)
  .check(({ value, issues }) => {
    const complain = (path: Path, of: readonly Path[], input: unknown, message: string, hint: string) =>
      issues.push(misfit({ path, of, input, message, code: "inconsistent", hint }));
    const names = new Set<string>();
    let total = 0;
    value.forEach(({ name, share }, index) => {
      if (names.has(name))
        complain(
          [index, "name"],
          [[index, "name"]],
          name,
          "Two employers have the same name.",
          "Add their shares, or name them differently.",
        );
      names.add(name);
      const before = total;
      total += share;
      if (before <= 1 + rounding && total > 1 + rounding)
        complain(
          [index, "share"],
          value.slice(0, index + 1).map((_, one) => [one, "share"]),
          share,
          `With those before it, employers pay ${Number(total.toPrecision(6))} of the employed outsiders, more than all.`,
          "Lower the shares until they add up to 1 or less; what is left are people of many firms.",
        );
    });
  })
  .prefault([]);
