import type { Command } from "commander";
import { commandList } from "../completion/choices-of-flags.ts";
import { scripts } from "../completion/scripts.ts";
import type { Shell } from "../completion/shells.ts";
import { print } from "../terminal.ts";

/** `stewardsim completion SHELL`: commands, flags and what flags may be, from the same declarations as the help. */
export function completion(program: Command, shell: string): Promise<number> {
  print(scripts[shell as Shell](commandList(program)));
  return Promise.resolve(0);
}
