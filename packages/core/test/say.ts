/** Writes one line, in Node and in the bare shells of other engines, which have `print` alone. */
export function say(line: string): void {
  const { print, console } = globalThis as unknown as {
    print?: (line: string) => void;
    console?: { log(line: string): void };
  };
  if (print !== undefined) print(line);
  else console?.log(line);
}
