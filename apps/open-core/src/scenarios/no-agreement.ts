import { change } from "@stewardsim/core";
import { joyentNode2010, openCore } from "@stewardsim/evidence";

export default change(openCore.asPractised(joyentNode2010.scenario), {
  name: "open-core/no-agreement",
  description: "No agreement to sign, so nobody can relicense: the edition stands beside the project.",
  "strategy.licence.agreementBurden": 0,
  "strategy.conduct.pledge": "no-agreement",
});
