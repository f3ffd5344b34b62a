import { cloud } from "./cloud.ts";
import { database } from "./database.ts";
import { ospo } from "./ospo.ts";
import { startup } from "./startup.ts";
import { vendor } from "./vendor.ts";

/** A scenario to begin with, in the words of one kind of firm. */
export interface FirmTemplate {
  /** Whose it is, in words that end "for …". */
  readonly title: string;
  /** YAML for `loadScenario`, with a comment on what only its user knows and on how to find that out. */
  readonly text: string;
}

/** Kinds of firm that a scenario can be begun for. */
export type FirmKind = "startup" | "database" | "cloud" | "ospo" | "vendor";

/** Scenarios to begin with, by the kind of firm: facts, ranges and unknowns are examples of what such a firm knows. */
export const firmTemplates: Readonly<Record<FirmKind, FirmTemplate>> = {
  startup: { title: "a start-up with a young project that sells nothing yet", text: startup },
  database: { title: "a database firm with an open core", text: database },
  cloud: { title: "a cloud that leads a project", text: cloud },
  ospo: { title: "a programme office that sells nothing", text: ospo },
  vendor: { title: "a vendor that lives on subscriptions", text: vendor },
};
