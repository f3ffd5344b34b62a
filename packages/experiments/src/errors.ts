import { ModelError } from "@stewardsim/core";

/** A study was asked for that cannot be made. */
export class StudyError extends ModelError {
  override readonly name = "StudyError";
  readonly code = "study";
}

/** A file that should hold text is in no encoding that is read. */
export class TextEncodingError extends ModelError {
  override readonly name = "TextEncodingError";
  readonly code = "text-encoding";
}

/** A file that should hold a scenario does not, or cannot be read. */
export class ScenarioFileError extends ModelError {
  override readonly name = "ScenarioFileError";
  readonly code = "scenario-file";
}
