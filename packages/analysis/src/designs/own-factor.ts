import type { Factor } from "../factor.ts";
import type { Distribution } from "./distribution.ts";

/** An input of any model, and from where it is drawn. */
export interface OwnFactor<Name extends string = string>
  extends Partial<Pick<Factor, "label" | "unit" | "grade" | "isInteger">> {
  readonly name: Name;
  /**
   * Left out of categories and of a discrete or empirical distribution, which bring their own ends; a normal or lognormal one
   * goes on for ever where it is left out.
   */
  readonly low?: number;
  /** Left out as the low end. */
  readonly high?: number;
  /** Where it stands while others move; the middle of the range where left out, or the whole number or listed value there. */
  readonly middle?: number;
  /** Even over the range where left out. */
  readonly distribution?: Distribution;
  /** What it may be, in no order, where it is no number: a model receives the index here, from 0. */
  readonly categories?: readonly string[];
  /** How often each category comes; all equally often where left out. */
  readonly weights?: readonly number[];
}
