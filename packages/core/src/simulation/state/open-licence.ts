import type { Strategy } from "../../scenario/strategy.ts";

/** Between the strictest licence that is still open (AGPL, 0.15) and the mildest that is not (FSL, 0.5). */
const closedFrom = 0.3;

/** Whether a licence is open: it lets others host and pass on what they like, and restricts little besides, as copyleft does. */
export const isOpenLicence = ({ hosting, redistribution, restrictiveness }: Strategy["licence"]): boolean =>
  hosting && redistribution && restrictiveness < closedFrom;
