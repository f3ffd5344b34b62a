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
  const { criticality, weight } = sample;
  const { rows, adoptersFrom } = market;
  let [all, adopters, ofAll, ofAdopters] = [0, 0, 0, 0];
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const mass = weight[row]!;
    all += mass;
    ofAll += mass * criticality[row]!;
    if (position < adoptersFrom) continue;
    adopters += mass;
    ofAdopters += mass * criticality[row]!;
  }
  if (adopters === 0 || ofAll === 0) return employedNewcomers;
  return clip(employedNewcomers * pow(ofAdopters / adopters / (ofAll / all), employedCriticality));
}
