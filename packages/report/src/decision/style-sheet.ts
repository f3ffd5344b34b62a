import type { schemes } from "../figures/palette.ts";

type Scheme = (typeof schemes)["light" | "dark"];

const colours = ({ page, text, faint, line }: Scheme) =>
  `--page:${page};--text:${text};--faint:${faint};--line:${line}`;

/** How a brief looks: on a screen of any width in both colour schemes, and on two pages of A4, always light. */
export const styleSheet = ({ light, dark }: { readonly light: Scheme; readonly dark: Scheme }): string => `
:root{color-scheme:light dark;${colours(light)}}
@media screen and (prefers-color-scheme:dark){:root{${colours(dark)}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.2rem 1rem 2rem;max-width:46rem;background:var(--page);color:var(--text);font:15px/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.05rem;margin:1.3rem 0 .35rem;padding-top:.5rem;border-top:1px solid var(--line)}
p{margin:.35rem 0}
header p,figcaption,footer,.caption{color:var(--faint)}
header p{margin:0}
ul{margin:.35rem 0;padding-left:1.1rem}
li{margin:.2rem 0}
figure{margin:.4rem 0}
.finding{font-weight:600}
figcaption,footer,.caption{font-size:.82rem;line-height:1.35}
svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.88rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.22rem .7rem .22rem 0;border-bottom:1px solid var(--line);overflow-wrap:normal}
thead th{font-weight:600;color:var(--faint)}
.number{white-space:nowrap}
tbody th{font-weight:400;overflow-wrap:anywhere;min-width:8rem}
pre{margin:.35rem 0;padding:.5rem .7rem;border:1px solid var(--line);border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere;font:.85rem/1.4 ui-monospace,monospace}
@media (max-width:620px){.wide{display:none}.narrow{display:block}h1{font-size:1.3rem}
table{font-size:.78rem}th,td{padding-right:.45rem}.number{white-space:normal}tbody th{min-width:5rem}}
@page{size:A4;margin:11mm 13mm}
@media print{
body{padding:0;max-width:none;font-size:9.6pt;line-height:1.32}
h1{font-size:15pt}h2{font-size:10.5pt;margin:2.2mm 0 .8mm;padding-top:1.4mm;break-after:avoid}
p,ul,figure{margin:.8mm 0}li{margin:.4mm 0}
figcaption,footer,.caption{font-size:7.6pt}table{font-size:8.4pt}
figure,table,pre,li{break-inside:avoid}
.wide{display:block}.narrow{display:none}.wide svg{width:100%;max-height:92mm}
pre{font-size:8.4pt;padding:1mm 2mm}
.table{overflow:visible}
}`;
