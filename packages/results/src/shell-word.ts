/** A text as a shell takes it for one word: a command that holds a folder's name can be copied and run. */
export const shellWord = (text: string): string =>
  /^[\w.,:=@%+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
