import { change, type Scenario } from "@stewardsim/core";
import { infrastructureDifferentiation } from "./strategies.ts";
import { joyentNode2010 } from "./joyent-node-2010.ts";

/**
 * The same beginning with what was decided later, on its dates: to look back, never to compare strategies, since these
 * are answers of a run to itself. The fork, the reunion and the sale are left to the model.
 */
export function joyentNode2010AsItHappened(): Scenario {
  return change(infrastructureDifferentiation.asPractised(joyentNode2010.scenario), {
    name: "joyent-node-2010-as-it-happened",
    // Two named staff of some dozens, and one more planned: R. Dahl, 2010-11-09.
    "strategy.plan": { upstream: 0.07, product: 0.407, integration: 0.174, sales: 0.1745, other: 0.1745 },
    events: [
      {
        at: "2013-01",
        action: { do: "reassign", share: 0.4 },
        source: "a guess from falling commits of named staff, .38 of 2,272 in 2012 and .36 of 1,846 in 2013",
      },
      {
        at: "2014-01",
        action: { do: "reassign", share: 0.7 },
        source: "joyent/node: 875 commits in 2014 after 1,846 in 2013, staff's share .19; the share itself is a guess",
      },
      {
        at: "2014-06",
        action: { do: "govern", pledge: "no-agreement" },
        source: "B. Cantrill, 2014-06-11: the contributor agreement is abolished",
      },
      {
        at: "2014-10",
        action: { do: "govern", neutrality: 0.5 },
        source: "GigaOm: a Node.js advisory board; how much it moved is a guess",
      },
    ],
  });
}
