/**
 * The chance that a standard normal number lies below x.
 *
 * @returns within 1e-15
 * @source Marsaglia (2004), Evaluating the normal distribution, Journal of Statistical Software 11(4)
 */
export function normalBelow(x: number): number {
  if (x <= -8) return 0;
  if (x >= 8) return 1;
  let term = x;
  let sum = x;
  for (let odd = 3, last = Number.NaN; sum !== last; odd += 2) {
    last = sum;
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * x * x) * 0.3989422804014327;
}

/**
 * The standard normal number below which a share of them lies.
 *
 * @param share from 0 to 1; 0 and 1 give the infinities
 * @returns within 1e-7 relative, which is more than the digits that a design keeps
 * @source Wichura (1988), Algorithm AS 241 (PPND7), Applied Statistics 37(3)
 */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    );
  }
  const r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
  if (r === Number.POSITIVE_INFINITY) return q < 0 ? -r : r;
  const size = r <= 5 ? tail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -size : size;
}

const tail = (r: number) =>
  (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) /
  ((0.12021132975 * r + 0.7370016425) * r + 1);

const farTail = (r: number) =>
  (((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115) /
  ((0.012258202635 * r + 0.24197894225) * r + 1);
