// A small model with random numbers of its own: a walk of some steps, with a drift.
export default ({ steps, drift }, seed) => {
  let state = seed >>> 0;
  let position = 0;
  for (let step = 0; step < steps; step++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    position += drift + (state / 2 ** 32 < 0.5 ? -1 : 1);
  }
  if (position < -11) throw Object.assign(new Error("It walked off the edge."), { code: "off-the-edge" });
  return { position, distance: Math.abs(position) };
};
