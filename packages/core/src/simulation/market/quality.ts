import { log } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";
import type { ProjectState } from "../state/project.ts";

/** Value of a code base at this quality, usd/node/month. */
export function quality(context: RunContext, project: ProjectState, capability: number, hardened: number): number {
  const { capabilityValue, ecosystemGain, modulesScale, defectPenalty } = context.scenario.market.choice;
  const ecosystem = context.on.modules ? ecosystemGain * log(1 + project.modules / modulesScale) : 0;
  const defects = project.defects / Math.max(project.capability, 1e-6);
  return (capabilityValue * capability * (1 + ecosystem)) / (1 + defectPenalty * defects * (1 - hardened));
}
