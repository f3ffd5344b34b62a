import { change } from "@stewardsim/core";
import { joyentNode2010, openCore } from "@stewardsim/evidence";

export default change(openCore.atBestConduct(joyentNode2010.scenario), {
  name: "open-core/best-conduct",
  description: "The same edition at the best conduct: shared decisions, review rights, no agreement to sign.",
});
