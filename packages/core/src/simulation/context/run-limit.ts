import { ModelError } from "../../foundation/errors.ts";
import { showNumber } from "../../foundation/show.ts";

/** What a run may take where nobody raised the limit. */
export const usualLimit = {
  /** Bytes of everything that a run keeps, with the run without a steward that it is evaluated by. */
  memory: 1e9,
  /** Months of an organization or a person that are looked at: about a minute. */
  steps: 3e8,
} as const;
/** One of the two. */
export type Resource = keyof typeof usualLimit;

/** What a run would take that is refused, and what of its scenario asks for it. */
export interface Excess {
  readonly resource: Resource;
  /** Bytes or steps that it takes, at least. */
  readonly needed: number;
  /** How many times the usual limit it may take. */
  readonly limit: number;
  /** The setting that asks for most of it. */
  readonly setting: string;
  /** Months since the start, where it was seen in the middle of a run. */
  readonly month?: number;
}

/** A run takes more memory or time than it may. It is refused before anything is allocated, or before more people come. */
export class RunTooLargeError extends ModelError {
  override readonly name = "RunTooLargeError";
  readonly code = "run-too-large";
  readonly resource: Resource;
  readonly needed: number;
  readonly allowed: number;
  readonly setting: string;
  readonly month: number | undefined;

  constructor({ resource, needed, limit, setting, month }: Excess) {
    const allowed = limit * usualLimit[resource];
    const times = roundedUp(needed / (allowed / limit));
    const may = amount(resource, allowed);
    const sentence =
      month === undefined
        ? `This run takes ${amount(resource, needed)}, and may take ${may}.`
        : `In month ${month} this run needs more than the ${may} that it may take.`;
    super(
      `${sentence} Most of it is for ${setting}: set it lower, or allow ${times} times the usual limit ` +
        `with the option limit: ${times}, which is --limit ${times} on the command line.`,
    );
    this.resource = resource;
    this.needed = needed;
    this.allowed = allowed;
    this.setting = setting;
    this.month = month;
  }
}

const amount = (resource: Resource, value: number) =>
  resource === "memory"
    ? `${twoDigits(value / 1e9)} GB of memory`
    : `${twoDigits(value)} months of organizations and people`;

const twoDigits = (value: number) => showNumber(Number(value.toPrecision(2)));

/** With one digit, and no less. */
function roundedUp(times: number): number {
  let scale = 1;
  while (times > 10 * scale) scale *= 10;
  while (times <= scale && scale > 1e-6) scale /= 10;
  return Number((Math.ceil(times / scale) * scale).toPrecision(2));
}

/** What is left for the people who come during a run, whose number nobody knows beforehand. */
export interface Room {
  /** People for whom there is memory. */
  readonly people: number;
  /** Months of people that may be looked at. */
  readonly personMonths: number;
  /** How many times the usual limit is allowed. */
  readonly limit: number;
}
