import type { Preset } from "./fact.ts";
import { joyentNode2010 } from "./joyent-node-2010.ts";

/** Every case that can be compared on. */
export const presets: readonly Preset[] = [joyentNode2010];
