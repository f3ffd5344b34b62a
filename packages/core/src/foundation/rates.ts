import { expm1 } from "./numerics.ts";

/**
 * Share of what is still there that goes within a month at a steady rate: 1 − e^−rate. However large the rate, no month
 * moves more than there is, so that a stock that grows towards a ceiling never passes it.
 *
 * @param rate per month, 0 or more
 * @returns 0 to 1
 */
export const shareAtRate = (rate: number) => -expm1(-rate);
