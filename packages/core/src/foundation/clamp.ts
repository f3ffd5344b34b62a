/** A number between 0 and 1: the nearest one to `x`. NaN stays NaN. */
export const clip = (x: number) => (x < 0 ? 0 : x > 1 ? 1 : x);
