// Rules of this repository that no ready-made linter has. Plain JavaScript: the linter loads this file as it is.

/** The members of `Math` whose result is the same bits in every engine. */
const exact = new Set("abs min max floor ceil round trunc sign sqrt imul fround clz32".split(" "));

/** `exp`, `log`, `pow` and their kin differ in the last bit between engines, and so would every run. */
const sameBits = {
  create(context) {
    const refuse = (node, what) =>
      context.report({
        node,
        message: `${what} does not give the same bits in every engine; take it from foundation/numerics.ts.`,
      });
    return {
      Identifier(node) {
        if (node.name !== "Math") return;
        const { parent } = node;
        if (parent.type === "MemberExpression" && parent.property === node && !parent.computed) return; // x.Math
        if (parent.type === "MemberExpression" && parent.object === node) {
          const member = parent.computed ? parent.property.value : parent.property.name;
          if (!exact.has(member)) refuse(parent, `Math.${member ?? "[…]"}`);
        } else {
          // Under another name it could no longer be followed: `const { exp } = Math`, `const m = Math`.
          refuse(node, "Math under another name");
        }
      },
      BinaryExpression(node) {
        if (node.operator === "**") refuse(node, "The power operator");
      },
      AssignmentExpression(node) {
        if (node.operator === "**=") refuse(node, "The power operator");
      },
    };
  },
};

/** Folders of core from the ground up: each may import from those before it and from itself. */
const folders = ["foundation", "scenario", "simulation"];
/** Floors of core's simulation, likewise; rules about one domain know nothing of the rules about another. */
const rules = ["market", "project", "community", "partners", "rivals", "steward"];
const floors = [["context"], ["state"], ["offers"], rules, ["run"]];
const floorOf = (room) => floors.findIndex((rooms) => rooms.includes(room));
/** Everything else that core may need at run time. */
const libraries = /^(mathjs|seedrandom|yaml|zod)(\/|$)/;

/** Where an import of core leads: its folder, "" for a file beside the door. */
const folderOf = (path) => /packages\/core\/src\/(?:([^/]+)\/)?/.exec(path)?.[1] ?? "";

/** Where an import inside the simulation leads: its folder, "" for a file that stands in none. */
const roomOf = (path) => /packages\/core\/src\/simulation\/(?:([^/]+)\/)?/.exec(path)?.[1] ?? "";
/** Why a file of one room of the simulation may not know one of another; nothing if it may. */
function refusalOfRoom(from, to) {
  if (from === to || floorOf(to) < floorOf(from)) return undefined;
  return floorOf(to) === floorOf(from)
    ? `Rules about ${from} know no rules about ${to}: what both need stands in state/ or offers/.`
    : `${from} may not know ${to}: arrows run down, run → ${rules.join(", ")} → offers → state → context.`;
}

/** Inside core the arrows run down: simulation → scenario → foundation; nobody trajectories in by the own front door. */
const coreArrows = {
  create(context) {
    const file = context.filename.replaceAll("\\", "/");
    const isTest = /\.test\.ts$|\/testing\//.test(file);
    const from = folders.indexOf(folderOf(file));
    const check = (node) => {
      const wanted = node.source?.value;
      if (typeof wanted !== "string") return;
      const refuse = (message) => context.report({ node: node.source, message });
      if (!wanted.startsWith(".")) {
        if (!isTest && !libraries.test(wanted))
          refuse(
            `core runs in Node, workers and browsers and takes nothing but mathjs, seedrandom, yaml and zod; not "${wanted}".`,
          );
        return;
      }
      const path = new URL(wanted, `file://${file}`).pathname;
      const to = folders.indexOf(folderOf(path));
      if (from === -1) return; // The door itself opens on everything.
      if (to > from)
        refuse(`${folders[from]} may not know ${folders[to]}: arrows run down, ${folders.toReversed().join(" → ")}.`);
      const isInside = !isTest && folders[from] === "simulation" && folders[to] === "simulation";
      const refusal = isInside ? refusalOfRoom(roomOf(file), roomOf(path)) : undefined;
      if (refusal !== undefined) refuse(refusal);
      if (/\/core\/src\/(foundation\/)?index\.[jt]s$/.test(path))
        refuse("Import the file that you need, not core's own front door: that is how circles begin.");
    };
    return {
      Program(node) {
        if (isTest || folders[from] !== "simulation" || floorOf(roomOf(file)) >= 0) return;
        context.report({
          node,
          message: `This file stands on no floor of the simulation: ${floors.flat().join(", ")}.`,
        });
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** What knows no model takes of core what any model is calculated with, and so loads none. */
const foundationOnly = {
  create(context) {
    const isTest = /\.test\.ts$|\/testing\//.test(context.filename.replaceAll("\\", "/"));
    const check = (node) => {
      const wanted = node.source?.value;
      if (isTest || typeof wanted !== "string" || !/^@stewardsim\/core(\/|$)/.test(wanted)) return;
      if (wanted !== "@stewardsim/core/foundation")
        context.report({
          node: node.source,
          message: `This package knows no model and takes nothing of core but "@stewardsim/core/foundation"; not "${wanted}".`,
        });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** A test that is left out, or leaves the others out, is a test that passes whatever happens. */
const noParkedTest = {
  create(context) {
    return {
      MemberExpression(node) {
        if (node.computed || !/^(only|skip|todo)$/.test(node.property.name)) return;
        let { object } = node;
        while (object.type === "MemberExpression") ({ object } = object); // it.concurrent.only
        if (!/^(bench|describe|it|suite|test)$/.test(object.name)) return;
        context.report({
          node,
          message: `${object.name}.${node.property.name} parks a test. Where it cannot run on this machine use ${object.name}.skipIf and say why.`,
        });
      },
    };
  },
};

/** `toMatchObject` asks only for the own members of what stands there, and a pattern has none: any text would do. */
const noVainMatch = {
  create(context) {
    const isMatched = (node) => {
      if (node.key.name === "message") return true;
      let { parent } = node;
      while (parent !== null && parent.type !== "CallExpression") ({ parent } = parent);
      return parent?.callee.property?.name === "toMatchObject";
    };
    return {
      Property(node) {
        if (node.value.regex === undefined || !isMatched(node)) return;
        context.report({ node, message: "Every text matches a bare pattern here: write expect.stringMatching(/…/)." });
      },
    };
  },
};

/** A name from a stranger's file may hold what a terminal obeys: one place prints, and neutralizes it. */
const oneVoice = {
  create(context) {
    const refuse = (node) =>
      context.report({
        node,
        message:
          "Print with printOut, printErr, printData or printJson of @stewardsim/report/terminal, which show what a terminal would obey.",
      });
    /** Whether a program has colours hangs on its output, and prints nothing. */
    const isLookedAt = ({ parent }) =>
      (parent.type === "MemberExpression" && parent.property.name === "isTTY") ||
      (parent.type === "CallExpression" && parent.callee.name === "styleFor");
    return {
      Identifier(node) {
        const { parent } = node;
        if (parent.type === "MemberExpression" && parent.property === node && !parent.computed) return; // x.console
        if (node.name === "console" && parent.type !== "Property") refuse(node);
        if (node.name !== "process") return;
        if (parent.type === "VariableDeclarator" || parent.type === "AssignmentExpression") return refuse(node);
        if (parent.type !== "MemberExpression") return;
        const member = parent.computed ? parent.property.value : parent.property.name;
        if (member === "stderr" || (member === "stdout" && !isLookedAt(parent)) || member === undefined) refuse(parent);
      },
      ImportDeclaration(node) {
        if (!/^(node:)?(process|console)$/.test(node.source.value)) return;
        const taken = node.specifiers.map(({ imported }) => imported?.name ?? "whole");
        if (node.source.value.endsWith("console") || taken.some((name) => /^(whole|default|stdout|stderr)$/.test(name)))
          refuse(node);
      },
    };
  },
};

export default {
  meta: { name: "stewardsim" },
  rules: {
    "same-bits": sameBits,
    "core-arrows": coreArrows,
    "foundation-only": foundationOnly,
    "no-parked-test": noParkedTest,
    "no-vain-match": noVainMatch,
    "one-voice": oneVoice,
  },
};
