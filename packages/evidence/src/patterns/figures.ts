import { matureAt, withdrawnAt } from "./ensembles.ts";
import type { Figure } from "./pattern.ts";
import {
  at,
  carriersOf,
  forkMonth,
  forksWithin,
  logisticFit,
  meanOfYears,
  over,
  reached,
  tailExponent,
  tenure,
  yearAgainst,
} from "./reading.ts";

type Rest = Omit<Figure, "pattern" | "name" | "band" | "observed" | "statistic"> & { statistic?: Figure["statistic"] };

const figure = (pattern: number, name: string, band: Figure["band"], observed: string, rest: Rest): Figure => ({
  pattern,
  name,
  band,
  observed,
  statistic: "median",
  ...rest,
});
const payers = ["subscription", "enterprise", "steward-infrastructure"] as const;
const flag = (value: boolean) => Number(value);

/** What adoption and paying look like. */
const market: readonly Figure[] = [
  figure(1, "logistic R² of adoption", [0.98, 1], "Bass 1969; Bloemen et al. 2014", {
    ensemble: "organic",
    of: logisticFit,
  }),
  ...(["subscription", "open-core", "infrastructure"] as const).map((ensemble, index) =>
    figure(3, `share of adopters who pay, ${ensemble}`, [0.001, 0.03], "Mickos 2008; Daffara 2010; filings", {
      ensemble,
      of: (h) => at(h, `adopters-${payers[index]!}`) / at(h, "adopters"),
    }),
  ),
];

/** How many do how much, and how long they stay. */
const people: readonly Figure[] = (["organic", "neutral"] as const).flatMap((ensemble) => [
  figure(4, `made one contribution, ${ensemble}`, [0.5, 0.7], "measured; Pinto 2016", {
    ensemble,
    of: (h) => 1 - reached(h, 2),
  }),
  figure(4, `reached 10, ${ensemble}`, [0.03, 0.14], "measured", { ensemble, of: (h) => reached(h, 10) }),
  figure(4, `reached 50, ${ensemble}`, [0.01, 0.05], "measured", { ensemble, of: (h) => reached(h, 50) }),
  figure(5, `work of the top ten, ${ensemble}`, [0.53, 0.81], "measured; Mockus 2002", {
    ensemble,
    of: (h) => at(h, "top-ten-share"),
  }),
  figure(5, `people who did 80%, ${ensemble}`, [0.02, 0.055], "measured", { ensemble, of: (h) => carriersOf(h, 0.8) }),
  figure(5, `Gini of contributions, ${ensemble}`, [0.85, 0.93], "measured", {
    ensemble,
    of: (h) => at(h, "contribution-gini"),
  }),
  figure(6, `exponent of the tail, ${ensemble}`, [1.5, 1.95], "measured, from five on", { ensemble, of: tailExponent }),
  ...(
    [
      ["1", 0.05, 0.13],
      ["2-4", 0.15, 0.3],
      ["5-9", 0.35, 0.52],
      ["10-49", 0.6, 0.78],
      ["50", 0.87, 0.96],
    ] as const
  ).map(([name, low, high]) =>
    figure(7, `yearly retention after ${name} contributions, ${ensemble}`, [low, high], "measured, 20 repositories", {
      ensemble,
      of: (h) => meanOfYears(h, `retention-${name}`),
    }),
  ),
  figure(8, `half-life of tenure, two or more, months, ${ensemble}`, [2, 5], "measured", {
    ensemble,
    of: (h) => tenure(h, 2).halfLife,
  }),
  figure(8, `half-life of tenure, ten or more, years, ${ensemble}`, [1.7, 2.6], "measured", {
    ensemble,
    of: (h) => tenure(h, 10).halfLife / 12,
  }),
  figure(8, `five years of tenure, ten or more, ${ensemble}`, [0.18, 0.32], "measured", {
    ensemble,
    of: (h) => tenure(h, 10).after(60),
  }),
]);

const control: readonly Figure[] = [
  figure(9, "truck factor of two or less", [0.55, 0.75], "Avelino 2016", {
    ensemble: "organic",
    statistic: "share",
    of: (h) => flag(at(h, "truck-factor") <= 2),
  }),
  figure(10, "steward's share of commits, single vendor", [0.75, 0.97], "CHAOSS", {
    ensemble: "single-vendor",
    of: (h) => at(h, "commit-share-steward"),
  }),
  figure(10, "steward's share of commits, mixed and neutral", [0.2, 0.45], "CHAOSS", {
    ensemble: "neutral",
    of: (h) => at(h, "commit-share-steward"),
  }),
];

/** What relicensing does to a project whose steward did nearly everything, and to one that it did not. */
const relicensing: readonly Figure[] = [
  figure(
    11,
    "people after / before, vendor-dominated",
    [0.3, 0.9],
    "Elasticsearch .84, Terraform .75, Vagrant .73, Akka .33",
    {
      ensemble: "relicensed-vendor",
      of: (h) => yearAgainst(h, "contributors-active-outside", matureAt),
    },
  ),
  figure(11, "newcomers after / before, vendor-dominated", [0.25, 0.8], "measured", {
    ensemble: "relicensed-vendor",
    of: (h) => yearAgainst(h, "newcomers", matureAt),
  }),
  figure(11, "commits after / before, vendor-dominated", [0.38, 1.68], "no-event 5 to 95%", {
    ensemble: "relicensed-vendor",
    of: (h) => yearAgainst(h, "merged-work", matureAt),
  }),
  figure(12, "outside regulars kept, mixed and forked", [0, 0.25], "Redis 2/15", {
    ensemble: "relicensed-mixed",
    of: (h) =>
      forksWithin(h, matureAt, 12, ["exodus"]) > 0 ? at(h, "retention-outside-regulars", matureAt + 11) : Number.NaN,
  }),
  figure(12, "commits after / before, mixed and forked", [0.5, 0.75], "Redis 404/592", {
    ensemble: "relicensed-mixed",
    of: (h) => (forksWithin(h, matureAt, 12, ["exodus"]) > 0 ? yearAgainst(h, "merged-work", matureAt) : Number.NaN),
  }),
  figure(12, "rise of the steward's share, mixed and forked", [0.35, 0.8], "Redis .28 to .75", {
    ensemble: "relicensed-mixed",
    of: (h) =>
      forksWithin(h, matureAt, 12, ["exodus"]) > 0
        ? at(h, "commit-share-steward", matureAt + 11) - at(h, "commit-share-steward", matureAt - 1)
        : Number.NaN,
  }),
  figure(14, "days from relicensing to fork, where one comes", [20, 70], "8 to 120", {
    ensemble: "relicensed-mixed",
    of: (h) => h.outcome.measures.forkLag * 30.4,
  }),
  figure(14, "fork within two years of relicensing", [0.25, 0.4], "5 of 19 and Akka", {
    ensemble: "relicensed-mixed",
    statistic: "share",
    of: (h) => flag(forksWithin(h, matureAt, 24) > 0),
  }),
  figure(14, "governance fork in ten years without a trigger", [0.02, 0.1], "a fork is not certain", {
    ensemble: "subscription",
    statistic: "share",
    of: (h) => flag(forksWithin(h, 0, 120, ["governance"]) > 0),
  }),
  figure(15, "forks that are coalitions", [0.1, 0.6], "OpenTofu, OpenSearch among six", {
    ensemble: "relicensed-mixed",
    statistic: "share",
    of: (h) => (forksWithin(h, matureAt, 24) > 0 ? flag(forksWithin(h, matureAt, 24, ["coalition"]) > 0) : Number.NaN),
  }),
];

/** What a fork does to its parent, and what becomes of both. */
const afterwards: readonly Figure[] = [
  figure(2, "part of the fork's first three years of users that comes at once", [0.2, 0.65], "star series", {
    ensemble: "relicensed-mixed",
    of: (h) => {
      const born = forkMonth(h, matureAt);
      return at(h, "users-of-fork", born + 2) / at(h, "users-of-fork", born + 35);
    },
  }),
  figure(16, "fork's commits against its parent's in the first quarter", [2, 6], "io.js 5.0, Jenkins 2.3", {
    ensemble: "withdrawn",
    of: (h) => {
      const born = forkMonth(h, withdrawnAt);
      return over(h, "fork-merged-work", born + 1, 3) / over(h, "merged-work", born + 1, 3);
    },
  }),
  figure(
    17,
    "forks that come home without being offered neutral governance",
    [0, 0.1],
    "Robles & Gonzalez-Barahona 2012",
    {
      ensemble: "relicensed-mixed",
      statistic: "share",
      of: (h) => (forksWithin(h, matureAt, 24) > 0 ? flag(h.log.some(({ what }) => what === "reunited")) : Number.NaN),
    },
  ),
  figure(
    18,
    "parent's commits in the year after a governance fork, against the year before",
    [0.35, 0.6],
    "Gogs, ownCloud",
    {
      ensemble: "withdrawn",
      of: (h) => yearAgainst(h, "merged-work", forkMonth(h, withdrawnAt)),
    },
  ),
  figure(20, "commits four to five years after the sponsor withdrew", [0, 0.2], "Gluster", {
    ensemble: "withdrawn",
    of: (h) => over(h, "merged-work", h.months - 12) / over(h, "merged-work", withdrawnAt - 12),
  }),
  figure(21, "commits two years after staff is withdrawn, against before", [0, 0.5], "Node.js 2012-14, -61%", {
    ensemble: "withdrawn",
    of: (h) => over(h, "merged-work", withdrawnAt + 12) / over(h, "merged-work", withdrawnAt - 12),
  }),
  figure(22, "partner's part of the shared component in its first year", [0.05, 0.15], "libuv 2011, 9.8%", {
    ensemble: "partner",
    of: (h) => partnerShare(h, 0),
  }),
  figure(22, "partner's second year against its first", [0, 0.4], "libuv 2012, 3.2%", {
    ensemble: "partner",
    of: (h) => partnerShare(h, 12) / partnerShare(h, 0),
  }),
  figure(23, "gross margin of subscriptions", [0.78, 0.93], "filings", {
    ensemble: "subscription",
    of: (h) => grossMargin(h),
  }),
  figure(23, "gross margin of infrastructure", [0.5, 0.68], "filings", {
    ensemble: "infrastructure",
    of: (h) => grossMargin(h),
  }),
  figure(24, "yearly growth of subscriptions, years 10 to 14, clone beside", [0.14, 0.25], "Red Hat FY09-19, 18%", {
    ensemble: "mature",
    of: (h) => (over(h, "revenue", 156) / over(h, "revenue", 108)) ** 0.25 - 1,
  }),
  figure(24, "infrastructure wins the standard and loses money", [0.05, 1], "Joyent", {
    ensemble: "infrastructure",
    statistic: "share",
    of: (h) => flag(at(h, "adoption-share") > 0.2 && h.outcome.measures.deltaValue < 0),
  }),
  figure(25, "outsiders two years after loosening again, against without", [0, 0.85], "Elasticsearch, Redis", {
    ensemble: "loosened",
    of: (h, twin) => at(h, "contributors-active-outside", 155) / at(twin, "contributors-active-outside", 155),
  }),
];

const grossMargin = (h: Parameters<Figure["of"]>[0]) => over(h, "gross-profit", 108) / over(h, "revenue", 108);

function partnerShare(h: Parameters<Figure["of"]>[0], later: number): number {
  const accepted = h.log.find(({ what }) => what === "partner")?.month ?? Number.NaN;
  return over(h, "component-work-partner", accepted + later) / over(h, "component-work", accepted + later);
}

/** Every figure that the model can express, by pattern. */
export const figures: readonly Figure[] = [...market, ...people, ...control, ...relicensing, ...afterwards].sort(
  (a, b) => a.pattern - b.pattern,
);

/** Patterns that the model cannot show yet, and why. */
export const unexpressed: Readonly<Record<number, string>> = {
  13: "an additive source-available change leaves the licence of the core as it is: in the model nothing happens at all",
  19: "quarterly authors of a fork are not observed one by one",
};
