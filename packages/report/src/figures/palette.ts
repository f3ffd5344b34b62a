/**
 * Colours that people of every colour sight tell apart, and that stand out by 3 to 1 from a white page and from a dark one.
 *
 * @source Okabe & Ito (2008), Color Universal Design; yellow, orange and sky blue are left out, since they vanish on white
 */
export const palette = {
  blue: "#0072b2",
  vermilion: "#d55e00",
  green: "#009e73",
  purple: "#b8649a",
  grey: "#808080",
} as const;

/** Colours of arms, in their order; where there are more arms than colours the names beside them tell them apart. */
export const armColours: readonly string[] = [palette.blue, palette.vermilion, palette.green, palette.purple];

/** What pages and pictures are drawn on, and the text on them, in both colour schemes. */
export const schemes = {
  light: { page: "#ffffff", text: "#1c1d1f", faint: "#5a5d63", line: "#d4d6da" },
  dark: { page: "#16181b", text: "#e9eaec", faint: "#a9adb4", line: "#3b3e44" },
} as const;
