import { json } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const validate: DeclaredCommand = {
  name: "validate <files...>",
  about: "Reads scenarios and says all that is wrong with them, and what they assume beyond the plausible.",
  example: "stewardsim validate my-project.yaml",
  options: [json()],
  load: async () => (await import("../commands/validate.ts")).validate,
};
