import { counted } from "@stewardsim/core/foundation";
import { type HeldScenario, isOpeningHeld } from "@stewardsim/experiments";
import { million } from "@stewardsim/report";
import { valueOf, wrapped } from "./terminal.ts";

/**
 * Where a project stood in month 0 of a run, in the words of its `opening`; nothing where nothing is observed. Who contributed in
 * the year before and left is counted there, and no active outsider.
 */
export function heldLines({ scenario, standing, missed }: HeldScenario): string[] {
  if (standing === undefined) return [];
  const { customers, arr, outsiders } = scenario.project.opening;
  const round = (value: number) => Math.round(value);
  const parts = [
    `${counted(round(standing.adopters), "organization")} ran it`,
    ...(customers > 0 ? [`${valueOf(round(standing.customers))} paid`] : []),
    ...(arr > 0 ? [`for ${million(standing.arr)} a year`] : []),
    ...(outsiders > 0 ? [`${counted(round(standing.outside), "outsider")} had contributed in the year before`] : []),
  ];
  return wrapped(
    `In month 0, held to the opening of the file: ${parts.join(", ")}.` +
      (isOpeningHeld(missed) ? "" : " No past of this run leads nearer.") +
      (outsiders > 0 ? " Active outsiders are those of them who have not left since; most contribute once." : ""),
  );
}

/** The same as data, of all that a scenario can say of its month 0. */
export function heldNumbers({ standing, missed }: HeldScenario) {
  if (standing === undefined) return {};
  const { adopters, customers, arr, outside } = standing;
  return { opening: { adopters, customers, arr, contributors: { outside }, missed } };
}
