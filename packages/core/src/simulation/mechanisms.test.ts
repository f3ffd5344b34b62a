import { describe, expect, it } from "vitest";
import type { Changes } from "../scenario/change.ts";
import type { Mechanisms } from "../scenario/mechanisms.ts";
import { busy, hashOf, type WorldRun, runWorld, switches } from "./testing/world-run.ts";

/** What must hold where a mechanism is off, and how to see that it does something where it is on. */
interface Switch {
  /** A world in which the mechanism has something to do, beside the common one. */
  readonly world?: Changes;
  /** Settings that mean nothing while it is off, each alone, and change the run while it is on, together. */
  readonly idle?: Changes;
  /** Columns that are constant while it is off. */
  readonly still?: Readonly<Record<string, number>>;
  /** Whatever else must be so while it is off, and must not be so while it is on. */
  readonly also?: (run: WorldRun) => boolean;
}

const relicense = (at: string) => ({ at, action: { do: "relicense", restrictiveness: 1 } });
const quarrel: Changes = {
  "community.forking.critical": 0.3,
  "community.forking.hazard": 1,
  "strategy.conduct.neutrality": 0,
  events: [relicense("2011-03")],
};
const noMob = { "mechanisms.exodusForks": false, "mechanisms.governanceForks": false };
const coalition: Changes = {
  ...quarrel,
  ...noMob,
  "community.forking.coalitionHazard": 1,
  events: [relicense("2012-01")],
  "rivals.clouds.strength": 1,
  "community.forking.coalitionStake": 100_000,
};
const poor = { "steward.treasury.cash": 1_000_000, "steward.treasury.baseProfit": 0, "strategy.streams": {} };
const early = { when: [">", "month", 5], then: { do: "cut", share: 0.5 } };

const table: Record<keyof Mechanisms, Switch> = {
  contagion: { idle: { "market.awareness.contagionHazard": 0.08 }, still: { "heard-from-peers": 0 } },
  buyers: {
    idle: {
      "market.buying.buyerShare": 0.3,
      "market.buying.buyerSlope": 0,
      "market.buying.worthSigma": 0.5,
      "market.buying.worthScale": 5,
      "market.buying.makeEngineers": 0.2,
      "market.buying.nodesPerEngineer": 500,
      "market.buying.featureMake": 3,
      "market.buying.customerWage": 30_000,
      "market.buying.procurement": 1000,
      "market.population.buyerRows": 5,
    },
  },
  salesCapacity: {
    idle: {
      "market.contracts.dealsPerSalesperson": 3,
      "market.contracts.pipelineMonths": 1,
      "market.contracts.minimumContract": 3000,
      "market.contracts.renewalLoad": 0.5,
    },
  },
  serving: {
    world: { "strategy.streams": { infrastructure: {} }, "steward.team.earnedPerHead": 1000 },
    idle: { "steward.team.earnedPerHead": 10 },
  },
  salesHiring: {
    world: { "strategy.plan.sales": 0.1, "steward.treasury.cash": 20_000_000 },
    idle: { "steward.team.mostSales": 0.9, "steward.team.salesPayback": 1000 },
  },
  audits: {
    idle: {
      "strategy.conduct.audits": 1,
      "market.contracts.auditRate": 0.1,
      "market.contracts.trueUpBack": 24,
      "community.trust.audit": 0.3,
      "strategy.streams.subscription.meter": "cpu",
    },
  },
  manyEyes: { idle: { "project.development.eyesFinding": 0.003 }, still: { "return-defects-found-outside": 0 } },
  modules: {
    idle: {
      "project.development.modulesPerContributor": 4,
      "market.choice.ecosystemGain": 0.15,
      "market.choice.modulesScale": 60,
    },
    still: { modules: 50 },
    world: { "project.opening.modules": 50 },
  },
  dogfooding: { idle: { "strategy.conduct.dogfooding": 1 } },
  claims: {
    world: { "strategy.conduct.claims": 0.9 },
    idle: {
      "strategy.conduct.claims": 0,
      "market.claims.hearing": 0.2,
      "market.claims.salesHalf": 10,
      "market.claims.credibilityLoss": 0.3,
      "market.claims.disappointment": 1,
    },
  },
  separation: { idle: { "market.awareness.separationWordOfMouth": 1 }, still: { separation: 0 } },
  reviewCapacity: {
    world: noMob,
    idle: { "community.review.reviewNewcomer": 8, "community.review.reviewOther": 3 },
    also: ({ of }) => of("responsiveness")[35]! > 1 - 1e-6,
  },
  merit: {
    world: { "community.review.meritMaintainer": 20, "strategy.conduct.reviewRights": 0.5 },
    idle: { "community.review.grantRate": 0.3, "strategy.conduct.reviewRights": 1 },
    also: ({ of }) => of("maintainers-outside").every((people) => people <= 4),
  },
  hiring: {
    world: {
      "strategy.plan.upstream": 0.7,
      "steward.opening.upstream": 8,
      "steward.team.hiring": 0.1,
      "steward.treasury.cash": 200_000_000,
    },
    idle: { "strategy.plan.hireMaintainers": 0 },
    also: ({ world }) => world.steward.hiredMaintainers === 0,
  },
  namedLeaders: {
    world: { "community.leaders": [{ name: "a founder", leaves: "2012-01" }] },
    idle: { "community.leaders": [{ name: "an engineer", of: "steward", hazard: 0.1 }] },
    also: ({ world }) => world.log.every(({ what }) => what !== "leader"),
  },
  aiAgents: {
    world: { "community.agents.from": "2011-05" },
    idle: {
      "community.agents.contributions": 3,
      "community.agents.reviewLoad": 2,
      "community.agents.supportLost": 0.6,
      "community.agents.cloning": 3,
    },
    also: ({ world }) => world.community.agentContributions[0] === 0,
  },
  charter: {
    idle: {
      "strategy.conduct.charter": 1,
      "community.trust.charter": 0.3,
      "community.review.reviewCharter": 0.5,
    },
  },
  pledge: {
    world: { ...quarrel, "strategy.conduct.pledge": "foundation", "market.choice.relicensingLoss": 20 },
    idle: { "strategy.conduct.pledge": "none" },
  },
  trust: {
    idle: {
      "community.trust.speed": 0.15,
      "community.trust.neutrality": 0.3,
      "community.trust.responsiveness": 0.5,
      "community.trust.scarShare": 1.5,
      "market.choice.trustValue": 150,
      "partners.asking.unpopular": 0.2,
    },
    still: { "trust-organizations": 0.5, "trust-contributors": 0.5 },
  },
  scars: { world: quarrel, idle: { "community.trust.scarShare": 1.5, "community.trust.scarDecay": 0.03 } },
  incidents: {
    world: { "community.trust.incidentHazard": 0.1, events: [{ at: "2010-12", action: { do: "incident" } }] },
    idle: { "community.trust.incidentHazard": 0.2, "community.trust.incidentShock": 0.4 },
    still: { incidents: 0 },
    also: ({ world }) => world.community.heat === 0,
  },
  camps: {
    world: { "strategy.conduct.audits": 0, "community.camps.pay": 0.06 },
    idle: {
      "community.camps.pay": 0.08,
      "community.camps.editionExists": 0.04,
      "community.camps.refusal": 0.12,
      "community.camps.return": 0.05,
      "market.awareness.homophily": 0.8,
    },
    still: { factionalization: 0, "factionalization-per-paid-workload": 0 },
  },
  exodusForks: { world: quarrel, still: { "forks-exodus": 0 } },
  governanceForks: { world: { ...quarrel, events: [] }, still: { "forks-governance": 0, "fork-alive": 0 } },
  coalitionForks: {
    world: coalition,
    idle: { "community.forking.coalitionHazard": 0, "community.forking.coalitionWindow": 6 },
    still: { "forks-coalition": 0, "fork-alive": 0 },
  },
  reconciliation: {
    world: {
      ...quarrel,
      events: [...(quarrel["events"] as object[]), { at: "2012-03", action: { do: "foundation" } }],
    },
    idle: { "community.forking.reconciliationHazard": 0 },
    also: ({ world }) => world.forking.reunitedAt < 0,
  },
  employerBlocks: {
    world: {
      ...coalition,
      "community.forking.followersOfCoalition": 0.5,
      "community.arrival.employedNewcomers": 0.9,
      "community.arrival.newcomerRate": 0.03,
      "community.employers": [{ name: "a user", share: 1 }],
    },
    idle: { "community.employers": [{ name: "a user", share: 0.1 }] },
  },
  succession: {
    world: { "steward.kind": "nobody", "project.successor.hazard": 10, "project.successor.people": 4 },
    idle: {
      "project.successor.hazard": 1,
      "project.successor.people": 6,
      "project.successor.adopters": 10,
    },
    also: ({ world }) => world.successor.cameAt < 0,
  },
  partners: {
    idle: { "strategy.plan.asks": 4, "partners.asking.base": 3, "partners.asking.askCost": 2 },
    still: { "partners-accepted": 0, "component-work-partner": 0, "heard-from-partner": 0 },
  },
  sharedComponent: { still: { "component-work": 0, "component-work-partner": 0 } },
  resellers: {
    idle: { "partners.resellers[0].reach": 0.05, "partners.resellers[0].leaving": 0.05 },
    still: { resellers: 0 },
  },
  rivalClouds: {
    idle: { "rivals.clouds.entry": 0.05, "rivals.clouds.undercut": 0.5, "rivals.clouds.strength": 1 },
    still: { "rival-cloud-present": 0, "rival-revenue": 0, "rival-nodes": 0 },
  },
  imitation: {
    world: { "rivals.clouds.imitation": 0.05 },
    idle: { "rivals.clouds.imitation": 0, "rivals.clouds.complementOpen": 1 },
  },
  gravity: { idle: { "rivals.clouds.gravity": 0 } },
  clones: { idle: { "rivals.clones.hazard": 0.2, "rivals.clones.threshold": 20 }, still: { "clone-present": 0 } },
  vendorResponse: {
    idle: { "market.vendor.priceCut": 0.8 },
    still: { "vendor-price": 70 },
    world: { "market.vendor.price": 70 },
  },
  baseBusiness: {
    idle: {
      "steward.treasury.baseProfit": 10_000,
      "steward.treasury.baseGrowth": 0.02,
      "steward.treasury.baseVolatility": 0.4,
      "steward.treasury.baseLift": 0.5,
    },
    still: { "flow-base-business": 0 },
  },
  baseLift: { idle: { "steward.treasury.baseLift": 0.5, "steward.treasury.baseChurn": 0.03 } },
  board: {
    world: { ...poor, "steward.funding": { execution: 10, leastMonths: 0 } },
    idle: {
      "steward.team.cutRunway": 9,
      "steward.team.aimRunway": 18,
      "steward.team.raiseRunway": 15,
      "steward.team.sellRunway": 6,
      "steward.team.patience": 12,
      "steward.team.coreTeam": 2,
    },
    still: { "flow-financing": 0, ownership: 1 },
    also: ({ world }) => world.log.every(({ what }) => !["cut", "round", "sold", "gave up"].includes(what)),
  },
  capitalExpenditure: {
    idle: { "strategy.streams.infrastructure.capitalIntensity": 0.35 },
    still: { "flow-capital-expenditure": 0 },
  },
  fundingRounds: {
    world: { ...poor, "steward.funding": { execution: 10, leastMonths: 0 } },
    idle: { "steward.funding.roundMonths": 36, "steward.funding.roundShare": 0.3 },
    still: { "flow-financing": 0, ownership: 1 },
  },
  failure: {
    world: { ...poor, "mechanisms.acquisition": false },
    still: { "steward-alive": 1 },
    also: ({ last }) => last("cash") < 0 && last("headcount") > 0,
  },
  acquisition: {
    world: { ...poor, "mechanisms.fundingRounds": false, "steward.funding.buyerBase": 0.5 },
    idle: { "steward.funding.acquihire": 500_000, "steward.funding.buyerBase": 0.9, "steward.funding.keptBySale": 1 },
    also: ({ world }) => world.steward.acquiredAt < 0,
  },
  recruiting: { idle: { "steward.returns.hireSaving": 0.3 }, still: { "return-recruiting-saved": 0 } },
  attritionAvoided: { idle: { "steward.returns.retentionGain": 0.3 }, still: { "return-attrition-avoided": 0 } },
  coalitionEngineering: { still: { "return-coalition-engineering-received": 0 } },
  codeTesting: { idle: { "steward.returns.defectCost": 200_000 }, still: { "return-defects-found-outside": 0 } },
  disruption: {
    world: { "steward.returns.disruptionShare": 0.05 },
    idle: { "steward.returns.disruptionShare": 0.1 },
    still: { "return-rival-disrupted": 0 },
  },
  leverage: {
    world: { "steward.returns.leverageValue": 1000 },
    idle: {
      "steward.returns.leverageValue": 500_000,
      "partners.asking.leverage": 2,
      "community.arrival.executiveLeverage": 1,
    },
    still: { leverage: 0, "return-leverage": 0, "return-recruiting-saved": 0, "return-attrition-avoided": 0 },
  },
  communityProgramme: {
    idle: {
      "strategy.conduct.programme": "full",
      "market.awareness.programmeReach": 3,
      "community.arrival.programmeArrivals": 3,
      "community.arrival.programmeScale": 1,
      "community.trust.programme": 0.3,
    },
    still: { "programme-level": 0, "flow-programme": 0 },
  },
  executiveSupport: {
    idle: {
      "community.arrival.executiveBase": 0.9,
      "community.arrival.executiveSpeed": 0.2,
      "community.arrival.executiveLeverage": 0,
      "community.arrival.executivePressure": 0.8,
    },
    still: { "executive-support": 1 },
  },
  policyRules: {
    world: { ...poor, "strategy.rules": [early] },
    idle: { "strategy.rules": [], "strategy.lastResorts": [] },
  },
  goals: {
    world: { "strategy.goals": [{ name: "users", quantity: "share", atLeast: 0, by: 12 }] },
    also: ({ world }) => world.steward.goalsMet[0] === -1,
  },
  datedEvents: { world: quarrel, idle: { events: [{ at: "2010-12", action: { do: "reassign", share: 1 } }] } },
};

const months = 36;
/** A lively world: the same for every switch, and its life while the switch is on or off. */
const simulated = (name: keyof Mechanisms, on: boolean, changes: Changes = {}) =>
  runWorld(busy({ "market.population.sampled": 200, ...table[name].world, ...changes, [`mechanisms.${name}`]: on }), {
    months,
  });

describe.each(switches)("the switch %s", (name) => {
  const { idle = {}, still = {}, also } = table[name];
  const off = simulated(name, false);
  const on = simulated(name, true);

  it("changes the run", () => {
    const same = name !== "goals" && hashOf(on) === hashOf(off);
    expect(same).toBe(false);
  });

  for (const [path, value] of Object.entries(idle))
    it(`makes ${path} mean nothing`, () => {
      expect(hashOf(simulated(name, false, { [path]: value }))).toBe(hashOf(off));
    });

  for (const together of [idle].filter((settings) => Object.keys(settings).length > 0))
    it("lets its settings mean something while it is on", () => {
      expect(hashOf(simulated(name, true, together))).not.toBe(hashOf(on));
    });

  for (const [column, value] of Object.entries(still))
    it(`keeps ${column} at ${value}`, () => {
      expect(new Set(off.of(column))).toEqual(new Set([value]));
      expect(new Set(on.of(column))).not.toEqual(new Set([value]));
    });

  for (const holds of also === undefined ? [] : [also])
    it("has nothing of it in the world", () => {
      expect(holds(off)).toBe(true);
      expect(holds(on)).toBe(false);
    });
});
