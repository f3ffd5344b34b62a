import { Argument, Command, CommanderError, Option } from "commander";
import { designNames, factorHelp } from "./design-words.ts";
import { refuse } from "./mistakes.ts";
import { above0, list, share, someText, whole } from "./option-values.ts";
import { usualResult } from "./usual-result.ts";
import { shells } from "./completion/shells.ts";
import { jsonCommands } from "./schemas/names.ts";

/** What the user wrote, by command. Nothing is loaded before it is known which command it is. */
type Run = (words: string[], options: never) => Promise<number>;

/** The code of what is thrown at who asks for the version, which the model knows and only who prints it loads. */
export const versionAsked = "stewardsim.version";

/** Commands that are not done at once. */
const takingTime = ["compare", "sweep", "analyse", "resume", "verify"];

export function createProgram(): Command {
  const program = new Command("stewardsim")
    .description(
      "Simulates open-source business models: which way of earning money from a project lets its steward, the project and its community all win, and why.",
    )
    .addOption(new Option("-V, --version", "the version of the model"))
    .on("option:version", () => {
      throw new CommanderError(0, versionAsked, "");
    })
    .configureHelp({ helpWidth: 100 })
    .configureOutput({ outputError: () => undefined })
    .showSuggestionAfterError()
    .exitOverride((error) => refuse("", error));
  const command = (
    name: string,
    about: string,
    example: string,
    load: () => Promise<Run>,
    shape: (one: Command) => Command = (one) => one,
  ) => {
    const one: Command = new Command(name.split(" ")[0]!)
      .description(about)
      .configureHelp({ helpWidth: 100 })
      .configureOutput({ outputError: () => undefined })
      .showSuggestionAfterError()
      .exitOverride((error) => refuse(one.name(), error))
      .addHelpText("after", `\nExample:\n${example.replace(/^/gm, "  ")}`);
    for (const word of name.split(" ").slice(1)) one.argument(word);
    shape(one).action(async (...words: unknown[]) => {
      const given = words
        .slice(0, -2)
        .flat()
        .filter((word): word is string => typeof word === "string");
      // Something is seen at once, before the model is loaded and the draws are made.
      if (takingTime.includes(one.name())) process.stderr.write(`Reading ${given.slice(0, 4).join(", ")} …\n`);
      const run = await load();
      process.exitCode = await run(given, one.opts() as never);
    });
    program.addCommand(one);
  };

  const seedOf = (what: string) => new Option("--seed <text>", what).argParser(someText);
  const seed = seedOf("where all random numbers come from").default("1");
  const months = () =>
    new Option("--months <n>", "how long to simulate (as the scenario says)").argParser(whole(1, 1200));
  const workers = () => new Option("--workers <n>", "the most threads (one for each core)").argParser(whole(1, 256));
  const json = () => new Option("--json", "print JSON");
  const out = () => new Option("--out <folder>", "where results are kept (results/<name>, or the next that is free)");
  const study = (one: Command) =>
    one
      .addOption(seed)
      .addOption(months())
      .addOption(
        new Option("--draws <n>", "draws of the uncertain parameters, or the most of them").argParser(
          whole(1, 1_000_000),
        ),
      )
      .addOption(new Option("--replications <n>", "runs of each draw").argParser(whole(1, 100_000)))
      .addOption(
        new Option("--watch <name@month>", "an observable to keep of a month; may be repeated").argParser(list),
      )
      .addOption(workers())
      .addOption(out())
      .addOption(new Option("--shard <i/n>", "only this part of the work, as 2/8; put them together with merge"))
      .addOption(new Option("--csv", "write a CSV file beside the results too"))
      .addOption(json());

  command(
    "init [file]",
    "Writes a scenario to begin with, each number with its unit, plausible range and source.",
    "stewardsim init my-project.yaml",
    async () => (await import("./commands/init.ts")).init,
    (one) =>
      one
        .addOption(new Option("--all", "every parameter, and not only those to look at first"))
        .addOption(new Option("--force", "write over a file that is there")),
  );
  command(
    "validate <files...>",
    "Reads scenarios and says all that is wrong with them, and what they assume beyond the plausible.",
    "stewardsim validate my-project.yaml",
    async () => (await import("./commands/validate.ts")).validate,
    (one) => one.addOption(json()),
  );
  command(
    "parameters [words...]",
    "Finds parameters by path or meaning, and explains them: unit, default, plausible range, source, grade.",
    "stewardsim parameters price",
    async () => (await import("./commands/parameters.ts")).parameters,
    (one) =>
      one
        .addOption(new Option("--observables", "what --watch can keep of a month, and not the parameters"))
        .addOption(json()),
  );
  command(
    "run <file>",
    "Runs a scenario once and shows it.",
    "stewardsim run my-project.yaml --seed 7",
    async () => (await import("./commands/run.ts")).runCommand,
    (one) =>
      one
        .addOption(seed)
        .addOption(months())
        .addOption(new Option("--replication <n>", "which run of the seed").default(0).argParser(whole(0, 1e9)))
        .addOption(new Option("--csv", "print the table of months as CSV"))
        .addOption(json()),
  );
  command(
    "compare <files...>",
    "Compares scenarios, or one scenario with the three reference strategies, under the same draws and random numbers.",
    "stewardsim compare my-project.yaml --draws 100",
    async () => (await import("./commands/compare.ts")).compare,
    (one) =>
      study(
        one
          .addOption(new Option("--fixed", "hold every parameter at what the scenario says: chance alone"))
          .addOption(
            new Option(
              "--until-within <amount>",
              "run draws until each 95% interval is this narrow to either side: of an arm's difference from the first, or of its chance to win",
            ).argParser(above0),
          )
          .addOption(
            new Option(
              "--until-best <amount>",
              "run draws until the best arm is known with 95%, but for those that are closer to it than this",
            ).argParser(above0),
          )
          .addOption(
            new Option("--of <result>", "what --until-… is about: a result, or all-win, steward-win, …").default(
              usualResult,
            ),
          ),
      ),
  );
  command(
    "sweep <files...>",
    "Runs scenarios at every point of a design, to be analysed.",
    "stewardsim sweep my-project.yaml --factor steward.treasury.wage=9000..22000 --design saltelli",
    async () => (await import("./commands/sweep.ts")).sweep,
    (one) =>
      study(
        one
          .addOption(
            new Option(
              "--factor <path=…>",
              `a parameter to vary: ${factorHelp}; may be repeated; all that are uncertain where none is named`,
            ).argParser(list),
          )
          .addOption(
            new Option("--screened <folder>", "vary the parameters that moved --of most in a sweep --design morris"),
          )
          .addOption(new Option("--top <n>", "how many of them").default(10).argParser(whole(1, 1000)))
          .addOption(new Option("--of <result>", "by what they were screened").default(usualResult))
          .addOption(new Option("--design <name>", "how points are chosen").choices(designNames).default("lhs"))
          .addOption(new Option("--design-file <file>", "points from a CSV file: a line of paths, then a line a draw"))
          .addOption(new Option("--levels <n>", "levels of each factor (factorial; 3)").argParser(whole(1, 1000)))
          .addOption(
            new Option("--trajectories <n>", "trajectories through the ranges (morris; 20)").argParser(
              whole(2, 100_000),
            ),
          )
          .addOption(
            new Option("--base <n>", "base points, a power of two (saltelli; 256)").argParser(whole(2, 2 ** 20)),
          )
          .addOption(
            new Option("--by <what>", "what moves at once (morris, saltelli; factor)").choices(["factor", "grade"]),
          )
          .addOption(new Option("--pairs", "second-order indices too, at twice the draws (saltelli)")),
      ),
  );
  command(
    "analyse <folder>",
    "Analyses results: what they hang on, where they fail, what to choose, what it is worth to know, and why.",
    "stewardsim analyse results/compare --by reversal --arm my-project --versus subscription",
    async () => (await import("./commands/analyse.ts")).analyse,
    (one) =>
      one
        .addOption(
          new Option("--by <method>", "the analysis")
            .choices(["morris", "sobol", "pawn", "prim", "regret", "worth", "why", "reversal"])
            .makeOptionMandatory(),
        )
        .addOption(
          new Option(
            "--of <result>",
            "a result, or who wins: all-win, steward-win, project-win, community-win",
          ).default(usualResult),
        )
        .addOption(new Option("--arm <name>", "which arm (the first with a steward)"))
        .addOption(new Option("--versus <name>", "an arm whose result is taken off"))
        .addOption(new Option("--most <n>", "how many are shown").default(15).argParser(whole(1, 1000)))
        .addOption(new Option("--worst <share>", "share of the draws that counts as failed (prim)").argParser(share))
        .addOption(
          new Option("--causes <which>", "levers of strategy or groups of mechanisms (why)")
            .choices(["levers", "mechanisms"])
            .default("levers"),
        )
        .addOption(new Option("--draws <n>", "draws that are run again (why)").argParser(whole(1, 1_000_000)))
        .addOption(seedOf("chance of resampling").default("1"))
        .addOption(workers())
        .addOption(json()),
  );
  command(
    "story <folder>",
    "Tells what happened in one stored run, and where the money went, year by year.",
    "stewardsim story results/compare --arm my-project --replication 3",
    async () => (await import("./commands/story.ts")).story,
    (one) =>
      one
        .addOption(new Option("--replication <n>", "which run").default(0).argParser(whole(0, 1e9)))
        .addOption(new Option("--arm <name>", "of which arm (the first with a steward)"))
        .addOption(json()),
  );
  command(
    "query <folders-and-question...>",
    "Asks results in SQL: tables `runs` and `design`, over any number of folders; the last word is the question.",
    'stewardsim query results/compare "SELECT arm, avg(all_win) FROM runs GROUP BY arm"',
    async () => (await import("./commands/query.ts")).query,
    (one) => one.addOption(new Option("--csv", "print CSV, as where stdout is no terminal")).addOption(json()),
  );
  command(
    "resume <folder>",
    "Does what is missing of results that were interrupted.",
    "stewardsim resume results/compare",
    async () => (await import("./commands/resume.ts")).resume,
    (one) => one.addOption(workers()).addOption(new Option("--csv", "write a CSV file too")).addOption(json()),
  );
  command(
    "merge <folders...>",
    "Puts the shards of one experiment together in a new folder.",
    [
      "stewardsim compare my-project.yaml --draws 100 --shard 1/2 --out shard-1",
      "stewardsim compare my-project.yaml --draws 100 --shard 2/2 --out shard-2",
      "stewardsim merge shard-1 shard-2 --out whole",
    ].join("\n"),
    async () => (await import("./commands/merge.ts")).merge,
    (one) => one.addOption(new Option("--out <folder>", "the new folder").makeOptionMandatory()).addOption(json()),
  );
  command(
    "verify <folder>",
    "Computes a random sample of stored replications again and compares every byte.",
    "stewardsim verify results/compare --sample 32",
    async () => (await import("./commands/verify.ts")).verify,
    (one) =>
      one
        .addOption(new Option("--sample <n>", "how many").default(16).argParser(whole(1, 1_000_000)))
        .addOption(seedOf("decides which (others each time)"))
        .addOption(workers())
        .addOption(json()),
  );
  command(
    "schema",
    "Prints the JSON Schema of a scenario file, or of what a command prints with --json.",
    "stewardsim schema compare",
    async () => (await import("./commands/schema.ts")).schema,
    (one) => one.addArgument(new Argument("<what>").choices(["scenario", ...jsonCommands])),
  );
  command(
    "completion",
    "Prints completion for bash, zsh or fish.",
    "stewardsim completion bash >> ~/.bashrc",
    async () => {
      const { completion } = await import("./commands/completion.ts");
      return (words) => completion(program, words[0]!);
    },
    (one) => one.addArgument(new Argument("<shell>").choices(shells)),
  );
  return program;
}
