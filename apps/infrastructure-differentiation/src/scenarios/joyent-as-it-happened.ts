import { change } from "@stewardsim/core";
import { joyentNode2010AsItHappened } from "@stewardsim/evidence";

export default change(joyentNode2010AsItHappened(), {
  name: "infrastructure-differentiation/joyent-as-it-happened",
  description: "Joyent with what it decided later, on its dates: to look back, not to compare.",
});
