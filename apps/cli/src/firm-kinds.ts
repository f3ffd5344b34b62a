import type { FirmKind } from "@stewardsim/evidence";

/** Kinds of firm that `init --for` knows, in their order: named without loading what is written for them. */
export const firmKinds = ["startup", "database", "cloud", "ospo", "vendor"] as const satisfies readonly FirmKind[];
