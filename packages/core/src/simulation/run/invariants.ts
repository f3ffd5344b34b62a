import { ModelError } from "../../foundation/errors.ts";
import type { Ledger } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { observables } from "./observe.ts";

/** What a month came to and cannot be. */
export interface Breach {
  /** Months since the start of the run. */
  readonly month: number;
  /** The observable. */
  readonly column: string;
  readonly value: number;
  /** The rest of a sentence that begins with "can only be". */
  readonly allowed: string;
}

/** A month of a run came to something that cannot be: a share beyond 1, fewer people than none, money from nowhere. */
export class BrokenInvariantError extends ModelError {
  override readonly name = "BrokenInvariantError";
  readonly code = "broken-invariant";
  readonly month: number;
  readonly column: string;
  readonly value: number;

  constructor({ month, column, value, allowed }: Breach) {
    super(
      `In month ${month}, ${column} came to ${value}, and can only be ${allowed}. That is a fault of the model: please ` +
        "report it with the scenario and its seed, and bring the parameters back towards their plausible ranges until it is mended.",
    );
    this.month = month;
    this.column = column;
    this.value = value;
  }
}

/** Sums of weights end a little beyond the whole. */
const rounding = 1e-9;
/** The ledger adds in another order than its accounts. */
const ofMoney = 1e-9;

const fewest = Float64Array.from(observables, ({ unit }) => (unit === "usd" ? -Number.MAX_VALUE : 0));
const most = Float64Array.from(observables, ({ unit }) =>
  unit === "share" || unit === "flag" ? 1 + rounding : Number.MAX_VALUE,
);
const mayBeMissing = Uint8Array.from(observables, (one) => Number(one.mayBeMissing === true));

/**
 * Looks at the month that was just observed: shares lie from 0 to 1, nothing is counted below 0, every number is finite
 * but where there is none to have, and the cash is what came in less what went out.
 *
 * @param columns what was observed, a column an observable
 * @throws BrokenInvariantError with month, column and value
 */
export function mustHold({ month, ledger }: World, columns: readonly Float64Array[]): void {
  for (let index = 0; index < fewest.length; index++) {
    const value = columns[index]![month]!;
    if (value >= fewest[index]! && value <= most[index]!) continue;
    if (Number.isNaN(value) && mayBeMissing[index] === 1) continue;
    const { name: column, unit } = observables[index]!;
    const allowed = unit === "usd" ? "a finite number" : most[index]! < 2 ? "from 0 to 1" : "a finite number from 0";
    throw new BrokenInvariantError({ month, column, value, allowed });
  }
  mustBalance(month, ledger);
}

function mustBalance(month: number, { cash, openingCash, flows }: Ledger): void {
  let moved = 0;
  let size = Math.abs(openingCash);
  for (let account = 0; account < flows.length; account++) {
    moved += flows[account]!;
    size += Math.abs(flows[account]!);
  }
  if (Math.abs(openingCash + moved - cash) <= ofMoney * size) return;
  const allowed = `${openingCash + moved}, which is the opening cash and all that moved since`;
  throw new BrokenInvariantError({ month, column: "cash", value: cash, allowed });
}
