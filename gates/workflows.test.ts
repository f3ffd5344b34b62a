import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "./small-tree.ts";
import { type Workflow, workflowFaults } from "./workflows.ts";

const folder = join(root, ".github/workflows");
const text = (name: string) => readFileSync(join(folder, name), "utf8");
const release = () => parse(text("release.yml")) as Workflow;

/** A workflow in which nothing is wrong, and a part of it replaced. */
const altered = (part: string | RegExp, by: string) => {
  const whole = text("release.yml").replace(part, by);
  expect(whole).not.toBe(text("release.yml"));
  return workflowFaults(whole);
};

describe("a workflow", () => {
  it.each(readdirSync(folder))("pins its actions and may do no more than it must, as %s does", (name) => {
    expect(workflowFaults(text(name))).toEqual([]);
  });

  it("is refused with an action that its owner could replace", () => {
    expect(altered(/actions\/attest@[0-9a-f]{40} # v4\.2\.2/, "actions/attest@v4")).toEqual([
      "actions/attest@v4 is not pinned by hash, with its version beside",
    ]);
    expect(altered(" # v8.0.1", "")).toHaveLength(1);
  });

  it("is refused with more permissions than it needs", () => {
    expect(altered("permissions: {}", "permissions: { contents: write }")).toHaveLength(1);
    expect(altered("permissions: { contents: read }", "permissions: { contents: write }")).toEqual([
      "build may write contents",
      "build may write, and runs code of the repository or of a dependency",
    ]);
    expect(altered("permissions: { contents: read }\n", "\n")).toEqual(["build does not say what it may do"]);
    expect(altered("timeout-minutes: 25", "")).toEqual(["build may run for ever"]);
  });

  it("is refused with a secret, kept credentials, or a stranger's words in a script", () => {
    expect(altered("github.token", "secrets.NPM_TOKEN")).toEqual(["it uses a secret"]);
    expect(altered("persist-credentials: false", "persist-credentials: true")).toHaveLength(1);
    expect(altered('"v$(node', '"${{ github.ref_name }}$(node')).toEqual(["build puts an expression into a script"]);
    expect(altered("  push:\n", "  pull_request_target:\n")).toEqual(["strangers start it with our permissions"]);
  });

  it("is refused where code of ours runs beside a permission to write", () => {
    expect(altered("if npm view", "npm ci; if npm view")).toEqual([
      "publish may write, and runs code of the repository or of a dependency",
    ]);
  });
});

describe("the release", () => {
  const steps = (job: string) => release().jobs[job]!.steps;
  const scripts = (job: string) => steps(job).map(({ run }) => run ?? "");

  it("starts with a tag alone, and tests before it packs", () => {
    expect(Object.keys(release().on)).toEqual(["push"]);
    expect(Object.keys(release().on["push"] as object)).toEqual(["tags"]);
    const build = scripts("build");
    expect(build.indexOf("pnpm test")).toBeGreaterThan(-1);
    expect(build.indexOf("pnpm test")).toBeLessThan(build.findIndex((run) => run.includes(" pack --pack-destination")));
  });

  it("publishes with provenance, by the identity of its run", () => {
    const { permissions, environment } = release().jobs["publish"]!;
    expect(permissions).toEqual({ "id-token": "write", attestations: "write" });
    expect(environment).toBe("npm");
    expect(scripts("publish").join()).toMatch(/npm publish \S+ --provenance --access public/);
    expect(text("release.yml")).not.toMatch(/NODE_AUTH_TOKEN|NPM_TOKEN|_authToken/);
  });

  it("signs what it was built by, and what the tarballs need", () => {
    expect(scripts("build").join()).toMatch(
      /sbom --prod --sbom-format cyclonedx .*--out release\/stewardsim\.cdx\.json/,
    );
    const attested = steps("publish")
      .filter(({ uses }) => uses?.startsWith("actions/attest@"))
      .map(({ with: settings }) => settings);
    expect(attested).toEqual([
      { "subject-path": "release/*" },
      { "subject-path": "release/*.tgz", "sbom-path": "release/stewardsim.cdx.json" },
    ]);
    expect(scripts("announce").join()).toMatch(/gh release create "\$GITHUB_REF_NAME" release\/\*/);
  });

  it("takes a package manager whose hash is known", () => {
    const { packageManager, devEngines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      packageManager: string;
      devEngines: { packageManager: { onFail: string } };
    };
    expect(packageManager).toMatch(/^pnpm@12\.\d+\.\d+\+sha512\.[0-9a-f]{128}$/);
    // Else any other pnpm 12 than this one, as the README's commands bring, would fetch this one before each command.
    expect(devEngines.packageManager.onFail).toBe("ignore");
    expect(scripts("build").join()).toContain("sha512sum --check");
  });
});
