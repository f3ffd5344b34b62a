/** A smooth surface over the unit cube, with its slope in each direction. */
export type Surface = (point: readonly number[]) => { readonly value: number; readonly slope: readonly number[] };

/**
 * The point of a surface's zero that is nearest to a start, inside the unit cube. Each step goes to the nearest zero of the
 * plane that touches the surface; what would leave the cube is held at its wall. Tried from the start, from the middle and
 * from corners, since a curved surface may have several such points.
 *
 * @returns `undefined` where no search ends on a zero
 * @source Rackwitz & Fiessler (1978), Structural reliability under combined random load sequences, Computers & Structures
 *   9(5); the steps that are halved until they help: Zhang & Der Kiureghian (1995), Reliability and Optimization of
 *   Structural Systems
 */
export function nearestZero(surface: Surface, start: readonly number[]): number[] | undefined {
  const corners = Array.from({ length: 2 ** start.length }, (_, corner) =>
    start.map((_one, index) => ((corner >> index) & 1 ? 0.95 : 0.05)),
  );
  let best: number[] | undefined;
  for (const from of [start, start.map(() => 0.5), ...corners]) {
    const found = searchFrom(surface, start, from);
    if (found && (!best || distance(found, start) < distance(best, start) - 1e-12)) best = found;
  }
  return best;
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((one, index) => one - b[index]!));

function searchFrom(surface: Surface, start: readonly number[], from: readonly number[]): number[] | undefined {
  let here = [...from];
  const scale = Math.max(1e-300, Math.hypot(...surface(from).slope), Math.hypot(...surface(start).slope));
  // Nearness to the start and to zero in one number, which every step lowers.
  const merit = (point: readonly number[]) =>
    distance(point, start) ** 2 / 2 + (10 * Math.abs(surface(point).value)) / scale;
  for (let step = 0; step < 200; step++) {
    const target = onPlane(surface, start, here);
    if (!target) return undefined;
    let reach = 1;
    const now = merit(here);
    const moved = () => here.map((one, index) => one + reach * (target[index]! - one));
    while (reach > 1e-3 && merit(moved()) > now) reach /= 2;
    const next = moved();
    const change = distance(next, here);
    here = next;
    if (change < 1e-10) break;
  }
  return Math.abs(surface(here).value) <= 1e-6 * scale ? here : undefined;
}

/** The zero nearest to the start of the plane that touches the surface here, with what leaves the cube held at its wall. */
function onPlane(surface: Surface, start: readonly number[], here: readonly number[]): number[] | undefined {
  const { value, slope } = surface(here);
  const held = new Map<number, number>();
  for (;;) {
    const free = slope.flatMap((_, index) => (held.has(index) ? [] : [index]));
    const steep = free.reduce((sum, index) => sum + slope[index]! ** 2, 0);
    if (!(steep > 0)) return undefined;
    // 0 = value + Σ slope · (u − here), with the free ones at start + multiple · slope.
    let needed = -value;
    for (const [index, one] of slope.entries()) needed -= one * ((held.get(index) ?? start[index]!) - here[index]!);
    const multiple = needed / steep;
    const point = slope.map((one, index) => held.get(index) ?? start[index]! + multiple * one);
    const out = free.filter((index) => point[index]! < 0 || point[index]! > 1);
    if (out.length === 0) return point;
    for (const index of out) held.set(index, point[index]! < 0 ? 0 : 1);
    if (held.size === slope.length) return slope.map((_, index) => held.get(index)!);
  }
}
