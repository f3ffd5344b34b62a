import { bytesPerRow } from "../../foundation/population.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Resource, type Room, RunTooLargeError, usualLimit } from "../context/run-limit.ts";
import { bytesOfOrganization } from "../context/population-sample.ts";
import { bytesOfListener, bytesOfTie } from "../context/network.ts";
import { bytesOfTastes } from "../context/tastes.ts";
import { offers } from "../offers/all.ts";
import { contributorLayout, organizationLayout } from "../state/columns.ts";
import { bytesOfWork } from "../state/contributor.ts";
import { observables } from "./observe.ts";
import { warmUpMonths } from "./opening.ts";

/** A run, and the run without a steward that it is evaluated by. */
const worlds = 2;
/** Ties that take as long to look at as the rest of an organization: measured, with 2 to 64 ties. */
const tiesPerStep = 50;
/** Months of a person that take as long as one of an organization, the other way round: measured at 10,000 people. */
const stepsPerPersonMonth = 2;
/** Columns of a growing population stand twice as large beside the old ones for a moment. */
const whileGrowing = 3;
const bytesOfNumber = 8;

/** What a run takes that is known before it begins: the people who come during it are counted as they come. */
export interface RunSize {
  /** Bytes. */
  readonly memory: number;
  /** Months of an organization or a person that are looked at, some 0.1 µs each. */
  readonly steps: number;
}

/** What one setting asks for. */
interface Part extends RunSize {
  readonly setting: string;
}

/** What each setting asks for. */
function partsOf({ market, project }: Scenario, months: number): readonly Part[] {
  const { sampled } = market.population;
  const { maintainers, regulars, pastExposure } = project.opening;
  const simulated = months + (pastExposure > 0 ? warmUpMonths : 0);
  const ties = market.network.kind === "mixed" ? 0 : Math.min(market.network.degree, sampled);
  const organizationMonths = worlds * simulated * sampled;
  return [
    {
      setting: "market.population.sampled",
      memory: sampled * (bytesOfOrganization + bytesOfListener + worlds * bytesPerRow(organizationLayout)),
      steps: organizationMonths,
    },
    {
      setting: "market.network.degree",
      memory: sampled * ties * bytesOfTie,
      steps: (organizationMonths * ties) / tiesPerStep,
    },
    {
      setting: "market.choice.tasteLife",
      memory: bytesOfTastes(market.choice, offers.length, sampled, months),
      steps: 0,
    },
    { setting: "months", memory: worlds * simulated * observables.length * bytesOfNumber, steps: 0 },
    {
      setting: "project.opening",
      memory: worlds * (maintainers + regulars) * bytesOfPerson,
      steps: worlds * (maintainers + regulars) * stepsPerPersonMonth,
    },
  ];
}

/** Bytes of a person while their columns grow. */
const bytesOfPerson = whileGrowing * (bytesPerRow(contributorLayout) + bytesOfWork);

const sumOf = (parts: readonly Part[], resource: Resource) => parts.reduce((sum, part) => sum + part[resource], 0);

/**
 * What a run of a scenario takes, worked out before anything is allocated and without the people who come during it.
 *
 * @param months simulated; as many as the scenario says where left out
 * @returns bytes and steps, both for the run and for the one without a steward
 */
export function runSize(scenario: Scenario, months: number = scenario.months): RunSize {
  const parts = partsOf(scenario, months);
  return { memory: sumOf(parts, "memory"), steps: sumOf(parts, "steps") };
}

/**
 * What is left of a limit for the people who come during a run.
 *
 * @param limit how many times the usual limit is allowed
 * @throws RunTooLargeError where what is known beforehand takes more, with the setting that asks for most of it
 */
export function roomFor(scenario: Scenario, months: number, limit: number): Room {
  const parts = partsOf(scenario, months);
  const left = (resource: Resource) => {
    const [needed, allowed] = [sumOf(parts, resource), limit * usualLimit[resource]];
    if (needed <= allowed) return allowed - needed;
    const [first] = [...parts].sort((a, b) => b[resource] - a[resource]);
    throw new RunTooLargeError({ resource, needed, limit, setting: first!.setting });
  };
  return {
    people: Math.floor(left("memory") / (worlds * bytesOfPerson)),
    personMonths: Math.floor(left("steps") / (worlds * stepsPerPersonMonth)),
    limit,
  };
}
