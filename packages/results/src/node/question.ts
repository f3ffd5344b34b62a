import { ResultsError } from "../errors.ts";

/** With what a question begins. Whatever else SQL knows changes or writes something. */
const questions = [
  "select",
  "with",
  "from",
  "describe",
  "desc",
  "summarize",
  "show",
  "explain",
  "pivot",
  "unpivot",
  "values",
  "table",
];

/**
 * Results are asked and never changed, and a question writes nothing: DuckDB itself would also do `COPY … TO`.
 *
 * @throws ResultsError "query" that says what is none, or that there are several
 */
export function mustAsk(sql: string): void {
  const statements = withoutTexts(sql)
    .split(";")
    .filter((one) => one.trim() !== "");
  if (statements.length === 0) throw refused('The question is empty: write one, as "SELECT * FROM runs".');
  if (statements.length > 1)
    throw refused(`These are ${statements.length} questions: ask one at a time, without a semicolon between.`);
  const word = firstWord(statements[0]!);
  if (!questions.includes(word.toLowerCase()))
    throw refused(
      `Results are asked and not changed, and "${word}" begins no question: begin with SELECT, FROM, WITH, DESCRIBE or SUMMARIZE. ` +
        "What is printed is kept by: stewardsim query … > file.csv",
    );
}

const refused = (sentence: string) => new ResultsError("query", sentence);

/** The first word of a statement; of what is explained, since EXPLAIN ANALYZE also does it. */
function firstWord(statement: string): string {
  const explained = /^[\s(]*explain\b\s*(analyze\b)?\s*(\(\s*(analyze|format)\b[^)]*\))?/i.exec(statement)?.[0];
  if (explained !== undefined) return firstWord(statement.slice(explained.length));
  return /^[\s(]*([^\s(]+)/.exec(statement)?.[1] ?? "";
}

/** Texts, quoted names and comments may hold any word and any semicolon. */
const withoutTexts = (sql: string) =>
  sql.replace(
    /\be'(?:\\[^]|''|[^'\\])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[^]*?\$\1\$|--[^\n]*|\/\*[^]*?\*\//gi,
    (text) => (/^(--|\/\*)/.test(text) ? " " : " '' "),
  );
