/** A component shared with partners, such as an abstraction of asynchronous input and output: rings of contributions. */
export interface ComponentState {
  steward: Float64Array; // by people of the steward, in each of the last 24 months
  partner: Float64Array; // by people of the partners
  outside: Float64Array; // by everybody else
}

/** Months of work on the component that are remembered. */
export const componentMonths = 24;

export function createComponent(): ComponentState {
  const ring = () => new Float64Array(componentMonths);
  return { steward: ring(), partner: ring(), outside: ring() };
}
