import type { OpenTo } from "@stewardsim/evidence";
import type { Block } from "../decision/document.ts";
import { counted } from "../words.ts";

/** What is open to a firm, and what is not, and why. */
export const openToBlocks = ({ arms, leftOut }: OpenTo): Block[] => [
  {
    kind: "text",
    lead: arms.length === 0 ? "Nothing is open to this firm." : `${counted(arms.length, "arm")} are open to this firm.`,
    text: "",
  },
  ...(arms.length === 0
    ? []
    : [
        {
          kind: "table",
          table: {
            head: ["arm", "what the firm does from month 0 on"],
            rows: arms.map(({ name, about }) => [name, about]),
          },
          caption: "People, cash and conduct are the firm's own in every arm that says nothing else.",
        } as const,
      ]),
  ...(leftOut.length === 0
    ? []
    : [{ kind: "list", items: leftOut.map(({ name, reason }) => `Left out: ${name} (${reason}).`) } as const]),
];
