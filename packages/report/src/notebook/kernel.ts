import { show } from "./show.ts";

/** What Deno's kernel calls with the last value of a cell; it has no public place to say how values are shown. */
interface Kernel {
  broadcastResult?: (count: number, value: unknown) => Promise<void>;
}

/** ms */
const untilSent = 60;

/** Makes the kernel that runs this show the last value of a cell by `show`. Elsewhere nothing happens, and `show` is there to be called. */
function showLastValues(): void {
  const { Deno } = globalThis as { Deno?: Readonly<Record<PropertyKey, unknown>> & { readonly internal?: symbol } };
  const internal = Deno?.internal === undefined ? undefined : (Deno[Deno.internal] as { jupyter?: Kernel } | undefined);
  const kernel = internal?.jupyter;
  const broadcast = kernel?.broadcastResult;
  if (kernel === undefined || broadcast === undefined) return;
  kernel.broadcastResult = async (count, value) => {
    await broadcast(count, show(value));
    // The kernel does not wait until a result is sent, and Jupyter drops what comes after the end of a cell.
    await new Promise((resolve) => setTimeout(resolve, untilSent));
  };
}

showLastValues();
