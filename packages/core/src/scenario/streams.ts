import * as z from "zod";
import { DualLicenceParameters } from "./streams/dual-licence.ts";
import { InfrastructureParameters } from "./streams/infrastructure.ts";
import { ManagedParameters } from "./streams/managed.ts";
import { OpenCoreParameters } from "./streams/open-core.ts";
import { PrivateInfrastructureParameters } from "./streams/private-infrastructure.ts";
import { ServicesParameters } from "./streams/services.ts";
import { SponsorshipParameters } from "./streams/sponsorship.ts";
import { SubscriptionParameters } from "./streams/subscription.ts";

const streams = {
  subscription: SubscriptionParameters.optional(),
  openCore: OpenCoreParameters.optional(),
  infrastructure: InfrastructureParameters.optional(),
  privateInfrastructure: PrivateInfrastructureParameters.optional(),
  services: ServicesParameters.optional(),
  managed: ManagedParameters.optional(),
  dualLicence: DualLicenceParameters.optional(),
  sponsorship: SponsorshipParameters.optional(),
};

/** One of `streamNames`. */
export type StreamName = keyof typeof streams;
/** The ways of earning that a strategy can have, as a scenario names them, in the order of every table by stream. */
export const streamNames = Object.keys(streams) as readonly StreamName[];

/** The revenue streams of a strategy: those that are absent earn nothing. */
export const Streams = z.strictObject(streams).prefault({});
/** What a strategy sells, by the name of the stream. */
export type RevenueStreams = z.output<typeof Streams>;
