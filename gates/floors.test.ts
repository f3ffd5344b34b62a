import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, smallTree } from "./small-tree.ts";

/** A package or app: where it stands, its floor, what it says it needs, and its one line of code. */
type Member = readonly [folder: string, floor: string, needs: readonly string[], code?: string];

/** What the floors' gate says of a small monorepo under the real turbo.json; nothing when it is content. */
function complaints(...members: Member[]): string {
  const files = members.flatMap(([folder, floor, needs, code]) => {
    const dependencies = Object.fromEntries(needs.map((name) => [`@stewardsim/${name}`, "workspace:*"]));
    return [
      [
        `${folder}/package.json`,
        JSON.stringify({ name: `@stewardsim/${folder.split("/")[1]}`, type: "module", dependencies }),
      ],
      [`${folder}/turbo.json`, JSON.stringify({ extends: ["//"], tags: [floor] })],
      [`${folder}/src/index.ts`, code ?? "export {};"],
    ] as const;
  });
  const { folder, remove } = smallTree(Object.fromEntries(files), [
    "turbo.json",
    "package.json",
    "pnpm-workspace.yaml",
  ]);
  try {
    spawnSync("git", ["init", "--quiet"], { cwd: folder });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "node_modules/turbo/bin/turbo"), "boundaries", "--skip-infer", "--no-color"],
      { cwd: folder, encoding: "utf8", env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" } },
    );
    return status === 0 ? "" : stdout + stderr;
  } finally {
    remove();
  }
}

const core: Member = ["packages/core", "core", []];
const experiments: Member = ["packages/experiments", "experiments", ["core"], 'export * from "@stewardsim/core";'];
const app: Member = ["apps/subscription", "app", ["core", "experiments"], 'import type {} from "@stewardsim/core";'];
const cases: Member = ["apps/case-studies", "case-studies", ["core"]];

describe("the floors", () => {
  it("carry packages on packages, apps on packages, and the command line on the case studies", () => {
    expect(complaints(core, experiments, app, cases, ["apps/cli", "cli", ["case-studies", "core"]])).toBe("");
  });

  it("refuse a package that knows a higher one", () => {
    const upward: Member = ["packages/core", "core", ["experiments"]];
    expect(complaints(upward, ["packages/experiments", "experiments", []])).toContain("found without any tag");
  });

  it("refuse an analysis that knows an experiment, and a result that knows an analysis", () => {
    expect(complaints(core, experiments, ["packages/analysis", "analysis", ["core", "experiments"]])).toContain(
      "found without any tag",
    );
    expect(
      complaints(core, ["packages/analysis", "analysis", ["core"]], ["packages/results", "results", ["analysis"]]),
    ).toContain("found without any tag");
  });

  it("carry a runner on analysis and results, and experiments on the runner", () => {
    expect(
      complaints(
        core,
        ["packages/analysis", "analysis", ["core"]],
        ["packages/results", "results", ["core"]],
        ["packages/runner", "runner", ["core", "analysis", "results"]],
        ["packages/experiments", "experiments", ["core", "analysis", "results", "runner"]],
      ),
    ).toBe("");
  });

  it("refuse a package that knows an app", () => {
    expect(complaints(core, ["packages/report", "report", ["subscription"]], app, experiments)).toContain(
      "found without any tag",
    );
  });

  it("refuse an app that knows another app", () => {
    expect(complaints(core, experiments, app, ["apps/open-core", "app", ["subscription"]])).toContain(
      "found without any tag",
    );
  });

  it("refuse an import that the package does not declare, even of a type", () => {
    const sly: Member = ["packages/experiments", "experiments", [], 'import type { World } from "@stewardsim/core";'];
    expect(complaints(core, sly)).toContain("is not a dependency");
  });

  it("refuse a path that climbs out of its package", () => {
    const climber: Member = [
      "packages/experiments",
      "experiments",
      ["core"],
      'export * from "../../core/src/index.ts";',
    ];
    expect(complaints(core, climber)).toContain("leaves the package");
  });
});
