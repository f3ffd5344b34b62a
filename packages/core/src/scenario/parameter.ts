import * as z from "zod";
import type { Quantity } from "../foundation/units.ts";
import type { SourceKey } from "./sources.ts";

/** What each unit allows, whatever the parameter. The spelling is what a scenario may write after a number. */
export const unitBounds = {
  usd: [0, 1e13],
  "usd/month": [0, 1e12],
  "usd/year": [0, 1e13],
  "million usd/year": [0, 1e7],
  "usd/fte/month": [0, 1e6],
  "usd/node/month": [0, 1e6],
  month: [0, 1200],
  year: [0, 100],
  "1/month": [0, 1],
  "1/year": [0, 10],
  "1/adopter/month": [0, 1],
  "1/fte/month": [0, 1000],
  "1/month/(million usd/month)": [0, 10],
  "1/fte^0.5": [0, 10],
  "share/e-fold": [0, 1],
  share: [0, 1],
  ratio: [0, 1e4],
  ln: [0, 3],
  logit: [-20, 20],
  "logit/sd": [-10, 10],
  sd: [0, 3],
  trust: [0, 10],
  camp: [0, 2],
  fte: [0, 1e5],
  hour: [0, 1e4],
  "hour/month": [0, 744],
  node: [0, 1e9],
  organization: [0, 1e7],
  module: [0, 1e7],
  contribution: [0, 1e4],
  maintainer: [0, 1e5],
  neighbour: [0, 1000],
} as const satisfies Record<string, readonly [number, number]>;

/** Of a hazard, in whatever unit of 1/month: it acts as 1 − e^−hazard, which is a chance however large it is. */
export const hazardBounds = [0, 10] as const;

/** A unit of the model, as a scenario may write it after a number. */
export type Unit = keyof typeof unitBounds;

/** How far a value can be trusted: A primary measurement, B report or press, C practitioner, D guess. */
export type Grade = "A" | "B" | "C" | "D";

/** A key of `sources.ts`, or a guess that says it is one. */
export type Source = { readonly cite: SourceKey } | { readonly assume: string };

/** What is declared of a parameter: what it is, its unit, where it comes from and what it may be. */
export interface ParameterMeta {
  /** A short phrase in plain words: what the number is. */
  readonly label: string;
  /** The symbol in `docs/model.md`, where it has one. */
  readonly symbol?: string;
  readonly unit: Unit;
  readonly source: Source;
  readonly grade: Grade;
  /** The range that experiments sample; the default lies inside it. */
  readonly plausible: readonly [low: number, high: number];
  /**
   * Why experiments leave it alone: it belongs to the method (how many rows), to the reader (what a dollar later on is
   * worth), is solved from what is known of the project's past, or is only there where a scenario states it.
   */
  readonly held?: "method" | "reader" | "solved" | "stated";
  /** Counts of whole things. */
  readonly integer?: boolean;
  /** Narrower than the unit allows, where the model needs it. */
  readonly bounds?: readonly [low: number, high: number];
}

/** Every parameter's declaration, by schema. The catalogue, the docs and the loader read it. */
export const parameterMeta = z.registry<ParameterMeta>();

/** Declares one number of the model, once, for everyone who needs it. */
export function parameter<const U extends Unit>(spec: ParameterMeta & { unit: U; default: number }) {
  const { default: preset, ...meta } = spec;
  const [low, high] = spec.bounds ?? unitBounds[spec.unit];
  const number = spec.integer ? z.int() : z.number();
  // Registered last: in zod a later `.default()` would drop the metadata.
  const schema = number.min(low).max(high).default(preset).register(parameterMeta, meta);
  return schema as unknown as z.ZodDefault<z.ZodType<Quantity<U>, number>>;
}

/** What is declared of a number that is no parameter. */
interface NumberMeta {
  readonly unit: Unit;
  /** The parameter that a range of it becomes one of; without it only one number can be written. */
  readonly observes?: ParameterMeta;
}

/** The units of numbers that are no parameters, such as how many months are simulated; a text with a unit is read there too. */
export const unitMeta = z.registry<NumberMeta>();

/** A number that is no parameter and is measured in a unit. Defaults and the like come after it. */
export const inUnit = (schema: z.ZodNumber, unit: Unit): z.ZodNumber => schema.register(unitMeta, { unit });

/** A number that is observed and is therefore one parameter's value, or a range of it. */
export const observing = (observes: ParameterMeta): z.ZodOptional<z.ZodNumber> => {
  const [low, high] = observes.bounds ?? unitBounds[observes.unit];
  return z.number().min(low).max(high).register(unitMeta, { unit: observes.unit, observes }).optional();
};
