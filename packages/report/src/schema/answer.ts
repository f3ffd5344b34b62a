import * as z from "zod";
import { assumption, count, known, list, openingReached, text, wins } from "./fields.ts";

const value = z.union([z.number(), z.literal("never"), z.null()]);

const estimate = z
  .strictObject({
    estimate: value,
    low: value,
    high: value,
    unit: z.enum(["share", "points", "month", "year", "usd", "usd/node/month", "contributor", "rank", "ratio"]),
    draws: count("draws of the parameters behind it"),
  })
  .describe('a number with its 95% interval; "never" within the horizon; null where the draws are too few');

const strategy = text("a strategy");
const byWeight = z.strictObject({ weight: z.number(), chance: estimate });

const winsFound = {
  wins: wins(estimate),
  byPrior: list(byWeight, "all three win, by how much conduct is taken to move people"),
  verdict: z.enum(["robust win", "robust loss", "undetermined"]).nullable(),
  basis: z.enum(["found", "assumed"]).nullable(),
};

const finding = z.strictObject({
  strategy,
  conduct: z.enum(["as practised", "best"]).nullable().describe("null of a scenario as it was written"),
  arm: text("its name in the results"),
  ...winsFound,
  againstFoundation: z
    .strictObject(winsFound)
    .nullable()
    .describe("against a neutral foundation, where what stands beside it is against no steward"),
  aliveAtSeven: estimate,
  sold: estimate.describe("for at least what was put in"),
  soldInDistress: estimate.describe("for less than was put in"),
  gaveUp: estimate.describe("alive, and without the project"),
  rank: estimate,
  first: estimate,
  breakEvenExit: estimate,
  value: estimate.describe("mean worth"),
  worth: estimate.describe("of the median run"),
  revenue: estimate.describe("of the last 12 months, median run"),
  marketShare: estimate,
  breakEvenMonth: estimate,
  neverBreaksEven: estimate,
  lowestCash: estimate,
  outsiders: estimate,
  forks: z
    .strictObject({
      any: estimate,
      exodus: estimate.nullable(),
      governance: estimate,
      coalition: estimate.nullable(),
    })
    .describe("null where the arm can do nothing that brings them about"),
  price: estimate.describe("at the end of what sells best, median run"),
  priceElasticity: estimate.describe("own-price elasticity of its nodes, median run"),
});

/** What to choose, or what cannot be told apart. */
export const choosing = z.strictObject({
  chosen: z.string().nullable().describe("what leads all others; null where some cannot be told apart"),
  tied: list(strategy, "that nothing leads"),
  measure: z
    .enum(["mean regret", "median regret", "chance of being wrong"])
    .describe("what options are ordered by: the first of these that is known of all"),
  options: list(
    z.strictObject({
      strategy,
      regret: estimate.describe("expected, against what turns out to be worth most"),
      medianRegret: estimate.describe("median of the same"),
      isMeanKnown: z.boolean().describe("whether the draws are enough for the expected regret to hold"),
      inWorstTenth: z.number().nullable().describe("part of all regret that lies in the worst tenth of the draws"),
      wrong: estimate.describe(
        "how often something else turns out to be worth more, by more than the smallest difference that matters",
      ),
      best: estimate.describe("how often it turns out to be worth most"),
      allWin: estimate.nullable().describe("how often all three win; null where there is nothing to win"),
    }),
    "the least of the measure first",
  ),
  leads: list(
    z.strictObject({
      strategy,
      than: strategy,
      worth: estimate,
      medianWorth: estimate,
      isMeanKnown: z.boolean().describe("whether the draws are enough for the mean of worth to hold"),
      allWin: estimate,
      allWinAgainstFoundation: estimate.nullable(),
    }),
    "of every pair, by the same draws and random numbers",
  ),
  smallest: z
    .strictObject({ worth: z.number().nullable().describe("usd"), points: z.number() })
    .describe("differences that matter"),
});
const condition = z.strictObject({
  strategy,
  assumption,
  is: z.enum(["above", "below"]),
  threshold: z.number(),
  // biome-ignore lint/suspicious/noThenProperty: the name of a field of the answer
  then: estimate,
  otherwise: estimate,
  doubt: z.number(),
});
const findOut = z
  .strictObject({
    assumption,
    worth: estimate.nullable().describe("null where it may be nothing"),
    isWorthKnown: z.boolean().describe("whether the draws are enough for this and everything to hold"),
    makesRight: estimate.nullable().describe("how many more choices would turn out right; null where it may be none"),
    everything: estimate,
  })
  .nullable()
  .describe("what it is worth most to know before choosing");
const countsByGrade = z.strictObject({ A: z.int(), B: z.int(), C: z.int(), D: z.int() });
const spread = z.strictObject({
  strategy,
  parameters: estimate,
  weak: estimate,
  byGrade: z.strictObject({ A: estimate, B: estimate, C: estimate, D: estimate }),
  most: z.strictObject({ assumption, correlation: estimate }).nullable(),
});

const gap = z.strictObject({ ahead: strategy, behind: strategy, points: estimate });
const improvement = z.strictObject({ better: estimate, median: estimate });
const ofArm = z.strictObject({ arm: z.string(), share: estimate });

/** What `start`, `scenario` and `resume` of their folders say of a comparison of strategies. */
export const answer = z.strictObject({
  format: z.literal(2),
  title: text("the case"),
  made: z.strictObject({
    stewardsim: text("version"),
    seed: z.string(),
    preset: z.string(),
    months: count("of a run"),
    parameters: count("that were drawn"),
    known,
    draws: count("of the parameters, for the strategies"),
    replications: count("runs of each draw"),
    repeated: count("draws that have more than one run; all where left out").optional(),
    isEven: z.boolean(),
    drawsOfOthers: z.int(),
    drawsOfPriors: z.int(),
    drawsOfNext: z.int(),
    drawsOfPrices: z.int(),
    organizations: z.strictObject({ sampled: z.number(), of: z.number() }),
    failures: count("runs that failed and are missing from the numbers"),
    opening: openingReached.optional(),
    confidence: z.number(),
  }),
  findings: list(finding, "each strategy as practised and at the best conduct"),
  combination: finding.nullable().describe("two ways of earning together, at the best conduct"),
  choose: z
    .strictObject({
      best: choosing.describe("at the best conduct"),
      asPractised: choosing,
      conditions: list(condition, "under which a strategy is worth most more often, at the best conduct"),
    })
    .nullable(),
  conduct: z
    .strictObject({
      said: z.string().describe("what the best conduct is, in words that follow with"),
      gains: list(
        z.strictObject({ strategy, points: estimate, pointsAgainstFoundation: estimate.nullable() }),
        "best conduct less the usual",
      ),
      largestAsPractised: gap.nullable(),
      largestAtBest: gap.nullable(),
    })
    .nullable(),
  next: list(
    z.strictObject({
      strategy,
      tried: list(
        z.strictObject({
          more: z.string(),
          allWin: estimate,
          allWinAgainstFoundation: estimate.nullable(),
          worth: improvement,
          outsiders: improvement,
        }),
        "what a little more of one thing does",
      ),
    }),
    "where the next engineer or dollar goes",
  ),
  findOut,
  guesses: z.strictObject({
    parameters: z.int(),
    byGrade: countsByGrade,
    facts: z.int(),
    guessedFacts: z.int(),
    fewest: z.int(),
    spread: list(spread, "what makes worth differ between runs"),
    unknown: list(z.string(), "what nobody knows"),
  }),
  claims: list(
    z.strictObject({
      claim: z.string(),
      whose: z.string(),
      answer: z.enum(["yes", "no", "open", "not possible here", "not asked"]),
      numbers: list(
        z.strictObject({
          what: z.string(),
          value: estimate,
          smallest: z.number().nullable().describe("effect that matters; null of what does not decide"),
        }),
        "that it rests on",
      ),
      remark: z.string().nullable(),
    }),
    "of the articles",
  ),
  details: z.strictObject({
    arms: list(
      z.strictObject({
        arm: z.string(),
        kind: z.string().nullable().describe("what it is that is none of the strategies; null for these"),
        about: z.string(),
        wins: wins(estimate),
        winsAgainstFoundation: wins(estimate).nullable(),
        worth: estimate,
        marketShare: estimate,
        adoption: estimate,
        returns: list(z.strictObject({ what: z.string(), usd: estimate }), "that are not revenue, over the whole run"),
        returnsInWorth: estimate.nullable().describe("what they make of worth; null where they do not count in it"),
        goalsMet: estimate
          .nullable()
          .describe("part of its own goals that is met when it is due; null where it has none"),
      }),
      "all arms",
    ),
    heldPrices: list(
      z.strictObject({
        strategy,
        arm: z.string(),
        times: z.number().describe("of its opening prices"),
        price: estimate,
        wins: wins(estimate),
        winsAgainstFoundation: wins(estimate).nullable(),
        worth: estimate,
      }),
      "strategies that hold their opening prices",
    ),
    priors: list(z.strictObject({ arm: z.string(), byWeight: list(byWeight, "of the prior") }), "of conduct"),
    nullRates: list(ofArm, "wins against another replication of the counterfactual"),
    notRandomness: list(
      z.strictObject({ arm: z.string(), outsiders: estimate, adoption: estimate }),
      "share of the variance that parameters make",
    ),
    assumptions: list(
      z.strictObject({
        arm: z.string(),
        strongest: list(z.strictObject({ assumption, correlation: estimate, doubt: z.number() }), "strongest first"),
      }),
      "that move worth",
    ),
    facts: list(z.string(), "of the case"),
  }),
});
