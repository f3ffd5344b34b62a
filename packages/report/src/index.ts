export { type Answer } from "./answer.ts";
export { brief, type BriefOptions } from "./brief.ts";
export { type ArmFinding, findingOf } from "./findings.ts";
export { type ClaimFinding, claimFindings } from "./claims.ts";
export { coloured, plain, type Style } from "./style.ts";
export { picture } from "./picture.ts";
export { grid } from "./grid.ts";
export { million, percent, percentWithin, wrap } from "./words.ts";
export { calendar, type StoryYear, storyLines, storyOf } from "./story.ts";
