/**
 * A text as a shell takes it for one word: a command that holds a folder's name can be copied and run. What cannot be seen
 * is written by its bytes, as bash and zsh have it.
 */
export function shellWord(text: string): string {
  if (/^(?!=)[\w.,:=@%+/-]+$/.test(text)) return text;
  if (!unseen.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const written = text.replace(/['\\]/g, "\\$&").replace(new RegExp(unseen, "gu"), bytesOf);
  return `$'${written}'`;
}

const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

const bytesOf = (letters: string) =>
  Array.from(new TextEncoder().encode(letters), (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
