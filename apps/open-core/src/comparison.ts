import { infrastructureDifferentiation, subscription, joyentNode2010 } from "@stewardsim/evidence";

/** What the variants here are held against: the other two strategies on the same case, as practised. */
export default [infrastructureDifferentiation, subscription].map((strategy) =>
  strategy.asPractised(joyentNode2010.scenario),
);
