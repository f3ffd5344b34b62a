import * as z from "zod";
import { misfit } from "../misfit.ts";
import { parameter } from "../parameter.ts";

/** An operating platform that organizations run on; the project may not support it yet. */
export const Platform = z.strictObject({
  name: z.string().min(1).max(60),
  share: parameter({
    label: "share of organizations on the platform",
    unit: "share",
    default: 1,
    plausible: [0.1, 1],
    source: { assume: "a single platform unless the case says otherwise" },
    grade: "D",
  }),
  /** Supported from the start, or only after the partner of this name has ported the project. */
  supported: z.boolean().default(true),
});
export type Platform = z.output<typeof Platform>;

export const Platforms = z
  .array(Platform)
  .min(1, { error: "A market needs at least one platform." })
  .max(8)
  .prefault([{ name: "unix" }])
  .check((context) => {
    const total = context.value.reduce((sum, { share }) => sum + share, 0);
    if (Math.abs(total - 1) > 1e-9)
      context.issues.push(
        misfit({
          path: [],
          of: [[]],
          input: context.value,
          message: `The shares of the platforms add up to ${total}; they must add up to 1.`,
        }),
      );
  });
