import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./library-example.ts";
import { members } from "./manifests.ts";
import { type Browser, leftOut, openBrowser, tools } from "tools-browser";
import { openFrom } from "./pages-in-browser.ts";
import { brokenLinks } from "./site-links.ts";
import { root } from "./small-tree.ts";

/** As `pnpm site` makes it. */
describe("the site", () => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));

  beforeAll(() => {
    const typedoc = join(root, "tools/site/node_modules/typedoc/bin/typedoc");
    const options = ["--options", join(root, "tools/site/typedoc.json"), "--out", folder];
    run(process.execPath, [typedoc, ...options], root);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has no link that leads nowhere", () => {
    expect(brokenLinks(folder)).toEqual([]);
  });

  it("tells of links that do", () => {
    const bad = join(folder, "..", `${folder}-bad`);
    mkdirSync(join(bad, "folder"), { recursive: true });
    const links = [
      "b.html",
      "#there",
      "#nowhere",
      "a.svg#icon",
      "folder",
      "http:",
      "file:///etc",
      "https://example.com",
    ];
    writeFileSync(join(bad, "a.html"), `<p id="there">${links.map((link) => `<a href="${link}">x</a>`).join("")}`);
    writeFileSync(join(bad, "a.svg"), "");
    expect(brokenLinks(bad)).toEqual(
      ["b.html", "#nowhere", "folder", "http:", "file:///etc"].map((one) => `a.html: ${one}`),
    );
    rmSync(bad, { recursive: true });
  });

  it("has every package, schema and page of docs", () => {
    const page = (name: string) => readFileSync(join(folder, name), "utf8");
    const names = members.filter(({ folder: one }) => one.startsWith("packages/")).map(({ manifest }) => manifest.name);
    for (const name of names) expect(page("modules.html")).toContain(name);
    expect(existsSync(join(folder, "schemas/scenario.schema.json"))).toBe(true);
    // Shape, default, errors and source of a function, as its docstring has them.
    const indices = page("functions/_stewardsim_analysis.sobolIndices.html");
    for (const word of ["SaltelliPlan.html", "Source", "Saltelli (2002)"]) expect(indices).toContain(word);
    const simulate = page("functions/_stewardsim_core.main.simulate.html");
    for (const word of ["Scenario.html", "Throws", "NumericalFailureError"]) expect(simulate).toContain(word);
    expect(page("documents/Commands.html")).toContain("--until-within");
  });

  describe("in Chromium", () => {
    let browser: Browser | undefined;

    beforeAll(async () => {
      if (leftOut === undefined) browser = await openBrowser();
    });
    afterAll(() => browser?.close());

    it.skipIf(leftOut !== undefined).each([
      ["index.html", 360, "dark"],
      ["documents/The_model.html", 360, "light"],
      ["documents/Commands.html", 1280, "dark"],
      ["functions/_stewardsim_analysis.sobolIndices.html", 1280, "light"],
    ] as const)("%s can be read at %i px, %s, and asks nobody for anything", async (name, width, colorScheme) => {
      const page = await browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
      const complaints = await openFrom(page, folder, name);
      await page.waitForFunction("getComputedStyle(document.body).display !== 'none'");
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.evaluate(readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8"));
      const { violations } = await page.evaluate<{ violations: Violation[] }>(
        // What the guidelines ask for (WCAG, A and AA).
        'axe.run({ resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })',
      );
      expect(violations.filter(isOfOurs).map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Of weight, and not the menu that TypeDoc makes, whose entries both open and lead somewhere. */
const isOfOurs = ({ id, impact, nodes }: Violation) =>
  ["serious", "critical"].includes(impact) &&
  !(
    id === "nested-interactive" && nodes.every(({ html }) => html.startsWith('<summary class="tsd-accordion-summary"'))
  );
