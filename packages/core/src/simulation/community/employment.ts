import { clip } from "../../foundation/clamp.ts";
import { pow } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";

/**
 * Share of newcomers whom user organizations employ: larger where those who run the project lose more by a standstill than
 * the market does on average, so that a project for critical work is carried by people who are paid for it.
 *
 * @returns 0 to 1
 */
export function employedShare({ market }: World, { sample, scenario }: RunContext): number {
  const { employedNewcomers, employedCriticality } = scenario.community.arrival;
  const { criticality, weight, meanCriticality } = sample;
  const { rows, adoptersFrom } = market;
  let adopters = 0;
  let ofAdopters = 0;
  for (let position = adoptersFrom; position < rows.length; position++) {
    const row = rows[position]!;
    adopters += weight[row]!;
    ofAdopters += weight[row]! * criticality[row]!;
  }
  if (adopters === 0 || meanCriticality === 0) return employedNewcomers;
  return clip(employedNewcomers * pow(ofAdopters / adopters / meanCriticality, employedCriticality));
}
