export { type Compared } from "./compared.ts";
export { type Answer, answerOf } from "./answer.ts";
export { type Estimate, type EstimateUnit, type Value } from "./estimate.ts";
export { brief, type BriefOptions } from "./brief.ts";
export { coloured, marked, plain, type Style, width } from "./style.ts";
export { picture } from "./picture.ts";
export { grid } from "./grid.ts";
export { calendar, type StoryYear, storyLines, storyOf } from "./story.ts";
export { dollarsWithin, million, percent, percentWithin, sizeWithin, wrap } from "./words.ts";
