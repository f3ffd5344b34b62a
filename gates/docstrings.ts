import { existsSync } from "node:fs";
import { join } from "node:path";
import { API, type Project, type Symbol, SymbolFlags } from "typescript/unstable/sync";
import type { Member } from "./manifests.ts";
import { root } from "./small-tree.ts";

/** A door of a package: what users import it by, and the file that it is made of. */
interface Door {
  readonly name: string;
  readonly file: string;
}

/** The doors of a package that have types, by its `exports`. */
const doorsOf = ({ folder, manifest }: Pick<Member, "folder" | "manifest">): readonly Door[] =>
  Object.entries((manifest["exports"] ?? {}) as Record<string, { readonly types?: string }>)
    .filter(([, { types }]) => types !== undefined)
    .map(([path, { types }]) => ({
      name: manifest.name + path.slice(1),
      file: join(folder, types!.replace("./dist/", "src/").replace(".d.ts", ".ts")),
    }));

/** What a symbol of a door stands for, wherever it is declared. */
const declared = ({ checker }: Project, symbol: Symbol): Symbol =>
  (symbol.flags & SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);

/**
 * Exports of the doors of packages that nobody said anything about: those whose docstring has no sentence before its tags. The compiler
 * reads them, as an editor does that shows them.
 *
 * @param base where the folders of the packages are, each with a `tsconfig.json`
 * @returns a line each, as `@stewardsim/core: simulate`
 */
export function undocumented(packages: readonly Pick<Member, "folder" | "manifest">[], base = root): string[] {
  const compiler = new API({ cwd: base });
  try {
    return packages.flatMap((member) => {
      const settings = join(base, member.folder, "tsconfig.json");
      const project = compiler.updateSnapshot({ openProjects: [settings] }).getProject(settings)!;
      return doorsOf(member).flatMap(({ name, file }) => {
        const module = existsSync(join(base, file)) ? project.program.getSourceFile(join(base, file)) : undefined;
        if (module === undefined) throw new Error(`The door ${name} leads to ${file}, which is not there.`);
        const exported = project.checker.getSymbolAtLocation(module);
        // A file without exports, such as the program of a worker, is no module.
        return (exported === undefined ? [] : project.checker.getExportsOfModule(exported))
          .filter((symbol) => project.checker.getDocumentationCommentOfSymbol(declared(project, symbol)).trim() === "")
          .map((symbol) => `${name}: ${symbol.name}`);
      });
    });
  } finally {
    compiler.close();
  }
}
