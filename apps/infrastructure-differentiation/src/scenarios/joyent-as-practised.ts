import { change } from "@stewardsim/core";
import { joyentNode2010, infrastructureDifferentiation } from "@stewardsim/evidence";

export default change(infrastructureDifferentiation.asPractised(joyentNode2010.scenario), {
  name: "infrastructure-differentiation/joyent-as-practised",
  description: "Joyent as its articles tell it: its own production, engineers for the community, control shared late.",
});
