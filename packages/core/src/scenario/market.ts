import * as z from "zod";
import { AwarenessParameters } from "./market/awareness.ts";
import { BuyingParameters } from "./market/buying.ts";
import { ChoiceParameters } from "./market/choice.ts";
import { ClaimsParameters } from "./market/claims.ts";
import { ContractParameters } from "./market/contracts.ts";
import { HostingParameters } from "./market/hosting.ts";
import { NetworkParameters } from "./market/network.ts";
import { Platforms } from "./market/platforms.ts";
import { PopulationParameters } from "./market/population.ts";
import { VendorParameters } from "./market/vendor.ts";

/** The organizations that may run the project, what they weigh and what else they can buy. */
export const Market = z
  .strictObject({
    population: PopulationParameters,
    platforms: Platforms,
    network: NetworkParameters,
    awareness: AwarenessParameters,
    choice: ChoiceParameters,
    buying: BuyingParameters,
    claims: ClaimsParameters,
    hosting: HostingParameters,
    contracts: ContractParameters,
    vendor: VendorParameters,
  })
  .prefault({});
export type Market = z.output<typeof Market>;
