import { foundationIn, type Study, withoutStewardIn } from "@stewardsim/experiments";
import { counted } from "./words.ts";

/**
 * How many arms a study has, as first screens count them: without what they are evaluated against, which is counted beside them,
 * as in `14 arms and 2 counterfactuals`.
 */
export function armsCounted(study: Study): string {
  const against = [withoutStewardIn(study), foundationIn(study)].filter((name) => name !== undefined).length;
  const arms = counted(study.arms.length - against, "arm");
  return against === 0 ? arms : `${arms} and ${counted(against, "counterfactual")}`;
}
