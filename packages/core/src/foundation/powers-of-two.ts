const least = -1074;

/**
 * 2^(i - 1074) at index i, from the smallest number above zero to 2^1023. Looking a power up beats
 * assembling its bits: a load that straddles two fresh stores stalls the processor.
 */
const powers = new Float64Array(2098);
for (let i = 0, power = Number.MIN_VALUE; i < powers.length; i++, power *= 2) powers[i] = power;

/** 2^n, exact. @param n a whole number from -1074 to 1023 */
export const powerOfTwo = (n: number): number => powers[n - least]!;

/** Cuts a double in two halves of 26 bits: `large = x * SPLIT; high = large - (large - x)`. Dekker (1971). */
export const SPLIT = 134217729;
