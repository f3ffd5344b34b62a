import type { OrganizationColumns } from "./columns.ts";
import type { Network } from "../context/network.ts";

/**
 * A voice that nothing dampens. Voices are whole numbers of such parts, so that their sums are exact in any order and
 * only what changes has to be passed on.
 */
export const fullVoice = 256;

/** Lets all who listen to an organization hear `voice` of it from now on, in parts of a full voice. */
export function speak(columns: OrganizationColumns, network: Network, row: number, voice: number): void {
  const { heard, voice: voices } = columns;
  const { listeners, listenersFrom } = network;
  const change = voice - voices[row]!;
  voices[row] = voice;
  const end = listenersFrom[row + 1]!;
  for (let at = listenersFrom[row]!; at < end; at++) heard[listeners[at]!]! += change;
}
