import { type StreamName, streamNames } from "../../scenario/streams.ts";
import { clone } from "./clone.ts";
import { community } from "./community.ts";
import { fork } from "./fork.ts";
import type { Offer, Stream } from "./offer.ts";
import { openCore } from "./open-core.ts";
import { privateInfrastructure } from "./private-infrastructure.ts";
import { rivalInfrastructure } from "./rival-infrastructure.ts";
import { dualLicence } from "./dual-licence.ts";
import { managed } from "./managed.ts";
import { services } from "./services.ts";
import { sponsorship } from "./sponsorship.ts";
import { infrastructure } from "./steward-infrastructure.ts";
import { subscription } from "./subscription.ts";
import { substitute } from "./substitute.ts";

/**
 * Every way in which the steward can earn, by its name in a scenario. What `scenario/streams.ts` declares and is missing
 * here, or is only half there, does not compile.
 */
export const streams = {
  subscription,
  openCore,
  infrastructure,
  privateInfrastructure,
  services,
  managed,
  dualLicence,
  sponsorship,
} as const satisfies { readonly [Name in StreamName]: Stream<Name> };

/** Tastes are keyed by the row of an offer, so rows never change: offers of new streams come after these. */
const rows = [
  substitute,
  community,
  subscription.offer,
  openCore.offer,
  clone,
  fork,
  privateInfrastructure.offer,
  infrastructure.offer,
  rivalInfrastructure,
] as const;

/** What a stream sells. */
type OfferOf<Of> = Of extends { readonly offer: infer Sold } ? Sold : never;
/** The name of an offer, as columns and results have it. */
export type OfferName = (OfferOf<(typeof streams)[StreamName]> | (typeof rows)[number])["name"];

/** A stream by its name. Its terms are those that the strategy has under the same name, which the compiler cannot follow. */
export const streamOf = (name: StreamName) => streams[name] as unknown as Stream;

const sold = streamNames.flatMap((name): readonly Offer[] => [streamOf(name).offer ?? []].flat());
/** Everything that an organization can run, in the order of every table by offer. */
export const offers: readonly Offer[] = [
  ...rows,
  ...sold.filter((offer) => !(rows as readonly Offer[]).includes(offer)),
];
