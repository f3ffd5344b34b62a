/**
 * Bass's eleven durables.
 *
 * @source Bass (1969), Management Science 15(5): coefficients a year, markets in thousands, peak in years and millions a year
 */
export const durables = [
  { product: "electric refrigerators", m: 40_001, p: 0.0026167, q: 0.21566, peakAt: 20.2, peakSales: 2.21 },
  { product: "home freezers", m: 21_973, p: 0.018119, q: 0.1711, peakAt: 11.9, peakSales: 1.15 },
  { product: "black and white television", m: 96_717, p: 0.027877, q: 0.25105, peakAt: 7.9, peakSales: 7.49 },
  { product: "water softeners", m: 5793, p: 0.017703, q: 0.29695, peakAt: 9, peakSales: 0.48 },
  { product: "room air conditioners", m: 16_895, p: 0.010399, q: 0.41861, peakAt: 8.6, peakSales: 1.86 },
  { product: "clothes dryers", m: 15_092, p: 0.017206, q: 0.35688, peakAt: 8.1, peakSales: 1.48 },
  { product: "power lawnmowers", m: 44_751, p: 0.0091837, q: 0.3379, peakAt: 10.4, peakSales: 3.99 },
  { product: "electric bed coverings", m: 76_589, p: 0.005876, q: 0.24387, peakAt: 14.9, peakSales: 4.9 },
  { product: "automatic coffee makers", m: 58_838, p: 0.017135, q: 0.30145, peakAt: 9, peakSales: 4.95 },
  { product: "steam irons", m: 55_696, p: 0.028632, q: 0.32791, peakAt: 6.8, peakSales: 5.4 },
  { product: "record players", m: 21_937, p: 0.024796, q: 0.6541, peakAt: 4.8, peakSales: 3.86 },
] as const;

/** Share of the market that has adopted by a time, by Bass's closed form. */
export function closedForm(p: number, q: number, time: number): number {
  const decay = Math.exp(-(p + q) * time);
  return (1 - decay) / (1 + (q / p) * decay);
}

/**
 * Share that has adopted after each month, by the recursion of the discrete hazard with word of mouth half a month
 * ahead: what the simulation does in the limit of infinitely many.
 */
export function recursion(p: number, q: number, months: number): Float64Array {
  const path = new Float64Array(months);
  let [before, now, hazard] = [0, 0, 0];
  for (let month = 0; month < months; month++) {
    hazard += p + q * (now > before ? now + 0.5 * (now - before) : now);
    [before, now] = [now, -Math.expm1(-hazard)];
    path[month] = now;
  }
  return path;
}
