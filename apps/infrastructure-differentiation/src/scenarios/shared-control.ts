import { change } from "@stewardsim/core";
import { joyentNode2010, infrastructureDifferentiation } from "@stewardsim/evidence";

export default change(infrastructureDifferentiation.atBestConduct(joyentNode2010.scenario), {
  name: "infrastructure-differentiation/shared-control",
  description: "The same at the best conduct: shared decisions, review rights, no agreement to sign.",
});
