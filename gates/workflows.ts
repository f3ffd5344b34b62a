import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What a job of each name may change; every other job only reads the repository. */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  publish: ["id-token", "attestations"],
  announce: ["contents"],
  deploy: ["pages", "id-token"],
};

/**
 * What is wrong with a workflow, a sentence each: an action that its owner could replace, a permission that is not needed, a
 * secret that lives longer than a run, and what a stranger could have run beside a permission to write.
 *
 * @param text the YAML of a file in `.github/workflows`
 */
export function workflowFaults(text: string): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  return [
    ...(permissions !== undefined && Object.keys(permissions).length === 0
      ? []
      : ["the workflow gives permissions to all its jobs"]),
    ...(/\bsecrets\b/.test(text) ? ["it uses a secret"] : []),
    ...("pull_request_target" in on ? ["strangers start it with our permissions"] : []),
    ...[...text.matchAll(/uses: (.+)/g)]
      .filter(([, action]) => !/^[\w-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action!))
      .map(([, action]) => `${action} is not pinned by hash, with its version beside`),
    ...Object.entries(jobs).flatMap(([name, job]) => jobFaults(name, job)),
  ];
}

function jobFaults(name: string, { permissions = {}, steps, ...job }: Job): string[] {
  const written = Object.keys(permissions).filter((what) => permissions[what] !== "read");
  return [
    ...(Object.keys(permissions).length === 0 ? [`${name} does not say what it may do`] : []),
    ...(job["timeout-minutes"] === undefined ? [`${name} may run for ever`] : []),
    ...written.filter((what) => !mayWrite[name]?.includes(what)).map((what) => `${name} may write ${what}`),
    ...(written.length > 0 && steps.some(({ uses, run }) => uses?.startsWith("actions/checkout") || installs(run))
      ? [`${name} may write, and runs code of the repository or of a dependency`]
      : []),
    ...steps.flatMap(({ uses, run, with: settings }) => [
      ...(uses?.startsWith("actions/checkout") && settings?.["persist-credentials"] !== false
        ? [`${name} keeps the credentials of its checkout`]
        : []),
      ...(run?.includes("${{") ? [`${name} puts an expression into a script`] : []),
    ]),
  ];
}

const installs = (run = "") => /\b(?:npx|pnpm|npm (?:install|ci|exec|run))\b/.test(run);
