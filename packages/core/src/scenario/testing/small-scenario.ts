import * as z from "zod";
import { parameter } from "../parameter.ts";
import { condition } from "../rules.ts";

const source = { assume: "made up for tests" } as const;

/** A scenario small enough to know by heart, with every shape that the real one has. */
export const SmallScenario = z
  .strictObject({
    version: z.literal(1).default(1),
    name: z.string().min(1).max(20).default("unnamed"),
    market: z
      .strictObject({
        price: parameter({
          label: "price of a node",
          unit: "usd/node/month",
          default: 100,
          plausible: [50, 200],
          bounds: [0, 1000],
          source,
          grade: "D",
        }),
        adopters: parameter({
          label: "adopters",
          symbol: "A",
          unit: "organization",
          default: 20,
          plausible: [10, 40],
          integer: true,
          source,
          grade: "D",
        }),
        open: z.boolean().default(true),
      })
      .prefault({}),
    support: z
      .strictObject({
        wait: parameter({
          label: "months of waiting",
          unit: "month",
          default: 3,
          plausible: [1, 6],
          source,
          grade: "D",
        }),
      })
      .optional(),
    partners: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          benefit: parameter({ label: "benefit", unit: "share", default: 0.5, plausible: [0, 1], source, grade: "D" }),
        }),
      )
      .max(4)
      .prefault([]),
    rules: z
      .array(
        z.strictObject({
          when: condition(["runway", "trust"]),
          then: z.discriminatedUnion("do", [
            z.strictObject({ do: z.literal("cut"), share: z.number().min(0).max(1).default(0.3) }),
            z.strictObject({
              do: z.literal("price"),
              to: parameter({
                label: "new price",
                unit: "usd/node/month",
                default: 90,
                plausible: [0, 200],
                source,
                grade: "D",
              }),
            }),
          ]),
        }),
      )
      .prefault([]),
    pledge: z.enum(["none", "charter"]).default("none"),
    prices: z
      .record(
        z.string(),
        parameter({ label: "price by name", unit: "usd", default: 0, plausible: [0, 1], source, grade: "D" }),
      )
      .optional(),
  })
  .check(({ value, issues }) => {
    const names = value.partners.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) < index)
        issues.push({
          code: "custom",
          path: ["partners", index, "name"],
          input: name,
          message: "Two partners have the same name.",
          params: { code: "duplicate", hint: "Rename one." },
        });
    });
  });
