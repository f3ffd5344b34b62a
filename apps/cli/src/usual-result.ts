/** The result that is meant where none is named: what the stewardship is worth. */
export const usualResult = "deltaValueLowExit";
