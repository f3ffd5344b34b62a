import * as z from "zod";
import { parameter } from "../parameter.ts";

/** The project as it stands in month 0. */
export const ProjectOpening = z
  .strictObject({
    capability: parameter({
      label: "capability, against the moving frontier (the substitute is 1)",
      unit: "ratio",
      default: 0.45,
      plausible: [0.1, 1.2],
      source: { assume: "a young project" },
      grade: "D",
    }),
    defects: parameter({
      label: "known and unknown defects, against capability 1",
      unit: "ratio",
      default: 0.12,
      plausible: [0, 0.5],
      source: { assume: "a young project" },
      grade: "D",
    }),
    tests: parameter({
      label: "share of the code under test",
      unit: "share",
      default: 0.2,
      plausible: [0, 0.9],
      source: { assume: "a young project" },
      grade: "D",
    }),
    modules: parameter({
      label: "modules published by others",
      unit: "module",
      default: 50,
      plausible: [0, 100_000],
      source: { assume: "a young project" },
      grade: "D",
    }),
    responsiveness: parameter({
      label: "answers to contributions",
      unit: "share",
      default: 0.6,
      plausible: [0.1, 0.95],
      source: { assume: "a young project" },
      grade: "D",
    }),
    maintainers: parameter({
      label: "independent maintainers",
      unit: "maintainer",
      default: 1,
      plausible: [0, 20],
      integer: true,
      source: { assume: "a founder" },
      grade: "D",
    }),
    regulars: parameter({
      label: "independent regulars",
      unit: "maintainer",
      default: 4,
      plausible: [0, 60],
      integer: true,
      source: { assume: "a handful" },
      grade: "D",
    }),
    pastExposure: parameter({
      label: "exposure before month 0, as an accumulated hazard of awareness; 0 for a young project",
      unit: "ratio",
      default: 0,
      plausible: [0, 1],
      source: { assume: "a young project; solved for one that stands already" },
      held: "solved",
      grade: "D",
    }),
    arrivalMultiplier: parameter({
      label: "newcomers before month 0, against the model's own",
      unit: "ratio",
      default: 1,
      plausible: [0.3, 3],
      source: { assume: "the model's own; solved for a project that stands already" },
      held: "solved",
      grade: "D",
    }),
    maintainerActivity: parameter({
      label: "contributions of an opening maintainer, at least",
      unit: "contribution",
      default: 8,
      plausible: [2, 20],
      source: { assume: "two a week; a month at full trust and answers" },
      grade: "D",
    }),
    regularActivity: parameter({
      label: "contributions of an opening regular, at least",
      unit: "contribution",
      default: 1.5,
      plausible: [0.5, 5],
      source: { assume: "who is still there is more active than a newcomer" },
      grade: "D",
    }),
  })
  .prefault({});
export type ProjectOpening = z.output<typeof ProjectOpening>;
