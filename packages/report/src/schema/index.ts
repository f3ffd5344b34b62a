export { answer, choosing } from "./answer.ts";
export {
  assumption,
  count,
  grade,
  independentUnit,
  interval,
  known,
  list,
  meanInterval,
  openingReached,
  outcome,
  overDraws,
  real,
  text,
  wins,
} from "./fields.ts";
export { figure } from "./figure.ts";
export { manifest } from "./manifest.ts";
export { start } from "./start.ts";
