import { draw, type Key, namedKey } from "../../foundation/rng.ts";
import { exp, normalQuantile } from "../../foundation/numerics.ts";
import type { ReviewParameters } from "../../scenario/community/review.ts";

/** Engineers whose output is drawn one by one; further ones work at the mean. */
export const drawn = 64;

/** Output of the first, second, … upstream engineer against the mean: lognormal with mean 1. */
export function engineerOutput({ stewardCommitsSigma: sigma }: ReviewParameters, key: Key): Float64Array {
  const { k0, k1 } = namedKey(key, "engineers");
  return new Float64Array(drawn).map((_, engineer) =>
    exp(sigma * normalQuantile(draw(k0, k1, engineer, 0)) - (sigma * sigma) / 2),
  );
}
