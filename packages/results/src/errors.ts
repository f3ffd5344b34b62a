/** What can go wrong with stored results. The codes are stable; the sentences may improve. */
export type ResultsErrorCode =
  | "folder-in-use"
  | "not-results"
  | "newer-format"
  | "older-format"
  | "other-experiment"
  | "damaged"
  | "unwritable"
  | "no-database"
  | "query"
  | "shards-do-not-fit"
  | "no-block";

/** An error about stored results that the reader can mend: the sentence ends in what to do. */
export class ResultsError extends Error {
  override readonly name = "ResultsError";
  readonly code: ResultsErrorCode;

  constructor(code: ResultsErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
