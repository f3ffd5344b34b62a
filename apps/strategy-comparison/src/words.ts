import { parseArgs } from "node:util";
import { nearest } from "@stewardsim/core";
import { UsageError } from "@stewardsim/report/terminal";

/** The words of a command line, evaluated: what may be said, and nothing else. */
export interface Words {
  /** Values by flag; the last one counts where a flag is said twice. */
  readonly values: Readonly<Partial<Record<string, string>>>;
  readonly flags: ReadonlySet<string>;
  readonly others: readonly string[];
}

export interface Vocabulary {
  /** Flags that take a value: --draws 5, --draws=5. */
  readonly valued: readonly string[];
  /** Flags that stand by themselves. */
  readonly bare: readonly string[];
  /** Words that may stand without a flag. */
  readonly others: number;
}

/**
 * Reads the words of a command line.
 *
 * @throws UsageError in one line, with the flag that was most likely meant
 */
export function readWords(words: readonly string[], { valued, bare, others: most }: Vocabulary): Words {
  const { tokens } = parseArgs({
    // `pnpm start -- --draws 10` hands the dashes on.
    args: words.filter((word) => word !== "--"),
    options: {
      ...Object.fromEntries(valued.map((name) => [name, { type: "string" as const }])),
      ...Object.fromEntries(bare.map((name) => [name, { type: "boolean" as const }])),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    tokens: true,
  });
  const names = [...valued, ...bare, "help"];
  const values: Partial<Record<string, string>> = {};
  const flags = new Set<string>();
  const others: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") {
      others.push(token.value);
      if (others.length > most) throw new UsageError(unexpected(token.value, names, most));
    } else if (token.kind === "option") {
      const { name, rawName, value } = token;
      if (!names.includes(name)) throw new UsageError(`There is no flag ${rawName}.${meant(name, names)} See --help.`);
      if (!valued.includes(name)) {
        if (value !== undefined) throw new UsageError(`${rawName} takes no value, and was given "${value}".`);
        flags.add(name);
      } else if (value === undefined || value.trim() === "" || (!token.inlineValue && value.startsWith("--")))
        throw new UsageError(`${rawName} needs a value, and has none. See --help.`);
      else values[name] = value;
    }
  }
  return { values, flags, others };
}

const meant = (word: string, names: readonly string[]) => {
  const name = nearest(word, names);
  return name === undefined ? "" : ` Did you mean --${name}?`;
};

function unexpected(word: string, names: readonly string[], most: number): string {
  const name = nearest(word, names);
  if (name !== undefined && most === 0) return `"${word}" is not expected here. Did you mean --${name}?`;
  return most === 0
    ? `"${word}" is not expected here: flags begin with two dashes. See --help.`
    : `"${word}" is one name too many. See --help.`;
}

/** A whole number between bounds. */
export function whole(name: string, written: string, least: number, most: number): number {
  const value = Number(written);
  if (/^\d+$/.test(written) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} is a whole number from ${least} to ${most}, and not "${written}".`);
}

/**
 * How many times as much, as a flag says it.
 *
 * @throws UsageError where it is no number above 0
 */
export function times(name: string, written: string): number {
  const value = Number(written);
  if (written.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`--${name} is a number above 0, and not "${written}".`);
}
