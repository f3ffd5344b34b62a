import { clip } from "../../foundation/clamp.ts";
import type { RunContext } from "../context/run-context.ts";
import { upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { conduct, middling } from "./welcome.ts";

/** Organizations that know the project: their trust moves towards what its leaders deserve, and towards their peers'. */
export function moveOrganizations(world: World, context: RunContext): void {
  const { openness, weight, network } = context.sample;
  const { trust, scar, knowing } = world.organizations.columns;
  const { rows, knowingFrom } = world.market;
  const { scarDecay } = context.scenario.community.trust;
  const { speed, peerInfluence } = paced(context.scenario.community.trust);
  const { degree, heard } = network;
  const { common, perOpenness } = conduct(world, context, upstream);
  spreadReputation(world, context, common, perOpenness);
  const mean = world.market.meanTrust;
  const kept = 1 - scarDecay;
  let sum = 0;
  let aware = 0;
  for (let position = knowingFrom; position < rows.length; position++) {
    const row = rows[position]!;
    const before = trust[row]!;
    const peers = knowing[row]!;
    let around = degree === 0 ? mean : before;
    // Who does not know the project has no trust yet, and adds nothing.
    if (peers > 0) around = sumAround(trust, heard, row * degree, degree) / peers;
    const target = clip(common - perOpenness * openness[row]! - scar[row]!);
    const now = Math.fround(clip(before + speed * (target - before) + peerInfluence * (around - before)));
    trust[row] = now;
    scar[row] = scar[row]! * kept;
    const mass = weight[row]!;
    sum += now * mass;
    aware += mass;
  }
  world.market.meanTrust = aware > 0 ? sum / aware : clip(common - middling * perOpenness);
}

/** How far trust moves in a month towards what is deserved, and towards that of others: together no further than to them. */
export function paced({ speed, peerInfluence }: { speed: number; peerInfluence: number }) {
  const most = Math.max(1, speed + peerInfluence);
  return { speed: speed / most, peerInfluence: peerInfluence / most };
}

/** Sum of a column over those whom one listens to. Four at a time: a run spends a tenth of its time here. */
function sumAround(values: Float32Array, heard: Int32Array, from: number, degree: number): number {
  const end = from + degree;
  let sum = 0;
  let tie = from;
  for (; tie + 3 < end; tie += 4)
    sum += values[heard[tie]!]! + values[heard[tie + 1]!]! + (values[heard[tie + 2]!]! + values[heard[tie + 3]!]!);
  for (; tie < end; tie++) sum += values[heard[tie]!]!;
  return sum;
}

/** Who does not know the project yet would have come to trust its steward as much: all but peers is linear in openness. */
function spreadReputation({ market }: World, { scenario }: RunContext, common: number, perOpenness: number): void {
  const { reputation } = market;
  const { speed, scarDecay } = scenario.community.trust;
  reputation.level += speed * (common - reputation.level);
  reputation.slope += speed * (-perOpenness - reputation.scar - reputation.slope);
  reputation.scar *= 1 - scarDecay;
}
