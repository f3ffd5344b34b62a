import { UnknownOptionError } from "@stewardsim/core";

/**
 * Refuses options that there are not, which would be passed over in silence.
 *
 * @param call the function that was called
 * @param options those that it has, by name
 * @param others what may be there besides, and is passed over
 * @throws UnknownOptionError that names the nearest
 */
export function mustBeOptions(call: string, given: object, options: object, others: object): void {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(options, name) && !Object.hasOwn(others, name))
      throw new UnknownOptionError(call, name, Object.keys(options));
}
