import { log, sigmoid } from "../../foundation/numerics.ts";
import { as } from "../../foundation/units.ts";
import type { Stream } from "./offer.ts";
import { openAdopters } from "./selling.ts";

/** A logistic distribution of scale 1 has this standard deviation: π/√3. */
const perSd = 1.8137993642342178;

/**
 * Commercial licences for closed-source embedders: those who ship software, are bound by copyleft, and would pay as much. What
 * they would pay is log-logistic, with the spread of the worth of contracts. Nobody needs one of a permissive licence.
 */
export const dualLicence = {
  isComplement: false,
  earn({ terms }, world, context) {
    const { worthSigma } = context.scenario.market.buying;
    const bound = terms.shipping * terms.bound * world.strategy.licence.copyleft;
    const willing =
      worthSigma > 0 && terms.price > 0 && terms.worth > 0
        ? sigmoid((perSd * log(terms.worth / terms.price)) / worthSigma)
        : Number(terms.worth >= terms.price);
    const revenue = openAdopters(world) * bound * willing * terms.price;
    return { revenue: as(revenue), cost: as(terms.cost * revenue) };
  },
  reprice(terms, factor) {
    terms.price = as(terms.price * factor);
  },
} as const satisfies Stream<"dualLicence">;
