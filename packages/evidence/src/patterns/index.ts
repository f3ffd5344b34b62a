export { type EnsembleName, ensembles } from "./ensembles.ts";
export { figures, unexpressed } from "./figures.ts";
export { over } from "./reading.ts";
export { type Figure, evaluateFigure, neededEnsembles, type Verdict } from "./pattern.ts";
