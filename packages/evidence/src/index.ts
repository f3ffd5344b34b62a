export { type Fact, factLine, type Preset, presetOf } from "./fact.ts";
export { joyentNode2010 } from "./joyent-node-2010.ts";
export { joyentNode2010AsItHappened } from "./joyent-node-2010-as-it-happened.ts";
export { presets } from "./presets.ts";
export {
  bestConduct,
  bestConductSaid,
  infrastructureDifferentiation,
  openCore,
  type ReferenceStrategy,
  referenceStrategyList,
  subscription,
} from "./strategies.ts";
export { markets } from "./markets.ts";
export {
  besideCounterfactuals,
  type CaseArm,
  type CaseArmKind,
  caseArms,
  type Conduct,
  underFoundation,
  withoutSteward,
} from "./arms.ts";
export { asItIs, type LeftOut, openTo, type OpenTo } from "./open-to/open-to.ts";
export { partsOfArm, type PartOfArm } from "./open-to/about-arm.ts";
export { armMeant, readingsOf } from "./open-to/option-named.ts";
export { DecisionError } from "./open-to/decision-error.ts";
export { type FirmKind, type FirmTemplate, firmTemplates } from "./templates/index.ts";
export {
  type EnsembleName,
  ensembles,
  type Figure,
  figures,
  evaluateFigure,
  neededEnsembles,
  over,
  unexpressed,
  type Verdict,
} from "./patterns/index.ts";
