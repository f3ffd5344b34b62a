export { boardFigure, type BoardOptions, type BoardRow } from "./board.ts";
export { differencesFigure, type DifferenceRow, type DifferencesOptions } from "./differences.ts";
export { type DataCell, type Figure, figureCsv, type PlotLibrary, type ShownTable } from "./figure.ts";
export { figurePicture, figureSvg } from "./svg.ts";
export { tornadoFigure, type TornadoOptions, type TornadoRow } from "./tornado.ts";
