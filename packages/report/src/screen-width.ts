/** How wide a screen may be to be read. */
const [narrowest, widest] = [40, 160];

/** Letters in a line of a screen on a terminal of so many columns. */
export const screenWidth = (columns: number): number => Math.min(widest, Math.max(narrowest, Math.floor(columns)));
