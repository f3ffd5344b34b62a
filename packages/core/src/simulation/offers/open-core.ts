import { pow } from "../../foundation/numerics.ts";
import { shareAtRate } from "../../foundation/rates.ts";
import type { RunContext } from "../context/run-context.ts";
import { gate } from "../state/gating.ts";
import type { World } from "../state/world.ts";
import { contractDelivery, earnContracts, free, repriceList } from "./contract-stream.ts";
import type { Offer, Stream, TermsOf } from "./offer.ts";
import { isSold } from "./selling.ts";

/** The enterprise edition: what is open, and features that only those have who pay. */
const offer = {
  name: "enterprise",
  nest: "self-run",
  seller: "steward",
  isOpenBuild: false,
  isIntegrated: false,
  contract: {
    isEdition: true,
    listPrice: ({ strategy }) => strategy.streams.openCore?.price ?? free,
    meter: ({ strategy }) => strategy.streams.openCore?.meter ?? "node",
    denies: (world) => (isSold(world, "openCore") ? Math.min(1, gate(world)) : 0),
  },
  traits: ({ paidHardening }) => ({ support: 1, lockIn: 0.6, owned: 1, hardened: paidHardening, audited: 1 }),
  isAvailable: (world) => isSold(world, "openCore"),
  codeBase: () => "upstream",
  adjust(prices, row, { steward }) {
    prices.gated[row] = Math.min(1, steward.gated);
  },
  separation: gate,
} as const satisfies Offer;

/** Gated features grow with the product engineers who build them, and age like everything else. */
function build(terms: TermsOf<"openCore">, { steward, month }: World, { scenario }: RunContext): void {
  const rule = scenario.project.development;
  if (month === terms.launch) steward.gated = Math.max(steward.gated, terms.gatedAtLaunch);
  const people = steward.people.product * terms.gatedShare;
  const room = Math.max(0, rule.gatedCeiling - steward.gated);
  const built = shareAtRate((rule.gatedProductivity * pow(people, rule.returnsToEffort)) / rule.gatedCeiling);
  steward.gated += built * room - shareAtRate(rule.frontierDrift) * steward.gated;
}

/** Contracts for an edition with gated features. */
export const openCore = {
  offer,
  isComplement: false,
  earn: earnContracts,
  delivery: contractDelivery,
  reprice: repriceList,
  build,
  launch({ gatedAtLaunch }, { steward }) {
    steward.gated = Math.max(steward.gated, gatedAtLaunch);
  },
  withdraw({ steward }) {
    steward.gated = 0;
  },
} as const satisfies Stream<"openCore">;
