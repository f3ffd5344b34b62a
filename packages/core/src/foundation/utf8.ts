/**
 * The UTF-8 bytes of a text, the same in engines without `TextEncoder`.
 *
 * @returns one byte per element; a lone half of a surrogate pair becomes U+FFFD
 * @source RFC 3629, section 3
 */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const written = letter.codePointAt(0)!;
    const code = written >= 0xd800 && written <= 0xdfff ? 0xfffd : written;
    if (code < 0x80) bytes.push(code);
    else {
      // The first byte tells how many follow, each carrying six bits.
      if (code < 0x800) bytes.push(0xc0 | (code >> 6));
      else {
        if (code < 0x10000) bytes.push(0xe0 | (code >> 12));
        else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f));
        bytes.push(0x80 | ((code >> 6) & 0x3f));
      }
      bytes.push(0x80 | (code & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}
