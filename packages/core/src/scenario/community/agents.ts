import * as z from "zod";
import { calendarMonth } from "../calendar-month.ts";
import { parameter } from "../parameter.ts";

/** What programs that write code change, where `mechanisms.aiAgents` is on. Every effect may be 0. */
export const AgentParameters = z
  .strictObject({
    /** The calendar month from which they act. */
    from: calendarMonth("2023-01").default("2023-01"),
    contributions: parameter({
      label: "small contributions that agents send, against those of newcomers",
      unit: "ratio",
      default: 0.5,
      bounds: [0, 100],
      plausible: [0, 3],
      source: { assume: "maintainers tell of floods; nobody has counted; or agents only help those who come anyway" },
      grade: "D",
    }),
    reviewLoad: parameter({
      label: "further review of a first contribution, against what it took",
      unit: "ratio",
      default: 0.3,
      bounds: [0, 100],
      plausible: [0, 2],
      source: { assume: "what looks right takes longer to refuse; or agents help reviewers as much" },
      grade: "D",
    }),
    supportLost: parameter({
      label: "part of the worth of paid support that agents give for nothing",
      unit: "share",
      default: 0.2,
      plausible: [0, 0.6],
      source: { assume: "questions go to an assistant first; or contracts are for those that it cannot answer" },
      grade: "D",
    }),
    cloning: parameter({
      label: "how much sooner others build again what is gated",
      unit: "ratio",
      default: 0.5,
      bounds: [0, 100],
      plausible: [0, 3],
      source: {
        assume: "what can be specified by its interface can be written again; or its sellers are helped as much",
      },
      grade: "D",
    }),
  })
  .prefault({});
export type AgentParameters = z.output<typeof AgentParameters>;
