import { writeFileSync } from "node:fs";
import { boxSentence, chooseBox, inputsOf, prim, withoutDoubtful } from "@stewardsim/analysis";
import { compareArms, importance, noneOfThem, runEnsemble } from "@stewardsim/experiments";
import { resumeStudy } from "@stewardsim/experiments/node";
import { dollarsWithin, percentWithin } from "@stewardsim/report";
import { figureCsv, figurePicture, regionMapFigure } from "@stewardsim/report/figures";

const names = ["open core", "subscription"] as const;

// All is in the folders, so nothing is simulated.
for (const folder of ["held", "drawn"]) {
  const { study, store } = await resumeStudy(`results/${folder}`);
  const ensemble = await runEnsemble(study, { store });
  console.log(`\nThe others ${folder}:`);

  // How often is open core ahead, and by how much, over all prices and amounts of cash?
  const [pair] = compareArms(ensemble, names, "deltaValueLowExit").pairs;
  console.log(
    `Open core is worth ${dollarsWithin(pair!.difference)} more, and more in ${percentWithin(pair!.more)} of the draws.`,
  );

  // In which ranges of the two is it ahead most often?
  const [openCore, subscription] = names.map((arm) => ensemble.column(arm, "deltaValueLowExit"));
  const lead = openCore!.map((usd, draw) => usd - subscription![draw]!);
  const [price, cash] = inputsOf(study);
  const boxes = prim(
    [price!, cash!],
    lead.map((usd) => Number(usd > 0)),
  );
  console.log(boxSentence(boxes, "Open core is worth more", withoutDoubtful(boxes, chooseBox(boxes))));

  // What moves its lead most?
  const [first] = importance(study, lead);
  const { estimate, low, high } = first!.correlation;
  console.log(
    `Its lead goes most with ${first!.factor.label}: rank correlation ${estimate.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}).`,
  );

  // The same as a picture, which counts too whether either is worth anything.
  const best = (draw: number) =>
    Math.max(openCore![draw]!, subscription![draw]!) <= 0 ? noneOfThem : names[lead[draw]! > 0 ? 0 : 1];
  const map = regionMapFigure(
    study.values.map(([x, y], draw) => ({ x: x!, y: y!, best: best(draw) })),
    {
      x: study.factors[0]!,
      y: study.factors[1]!,
      arms: [...names, noneOfThem],
      made: `${study.draws} draws, seed ${study.seed}; all other numbers ${folder}.`,
    },
  );
  writeFileSync(`region-map-${folder}.svg`, await figurePicture(map));
  writeFileSync(`region-map-${folder}.csv`, figureCsv(map));
  console.log(map.title);
}
