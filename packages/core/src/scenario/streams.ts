import * as z from "zod";
import { InfrastructureParameters } from "./streams/infrastructure.ts";
import { OpenCoreParameters } from "./streams/open-core.ts";
import { PrivateInfrastructureParameters } from "./streams/private-infrastructure.ts";
import { ServicesParameters } from "./streams/services.ts";
import { SubscriptionParameters } from "./streams/subscription.ts";

/** The revenue streams of a strategy: those that are absent earn nothing. */
export const Streams = z
  .strictObject({
    subscription: SubscriptionParameters.optional(),
    openCore: OpenCoreParameters.optional(),
    infrastructure: InfrastructureParameters.optional(),
    privateInfrastructure: PrivateInfrastructureParameters.optional(),
    services: ServicesParameters.optional(),
  })
  .prefault({});
/** What a strategy sells, by the name of the stream. */
export type RevenueStreams = z.output<typeof Streams>;
