import type { Key } from "../../foundation/rng.ts";
import { as } from "../../foundation/units.ts";
import type { Action } from "../../scenario/actions.ts";
import type { Licence } from "../../scenario/licence.ts";
import { leastForbidding, licences } from "../../scenario/licence-names.ts";
import { pledges } from "../../scenario/conduct.ts";
import type { StreamName } from "../../scenario/streams.ts";
import type { RunContext } from "../context/run-context.ts";
import { streamOf } from "../offers/all.ts";
import { changePrice } from "../offers/priced-streams.ts";
import { rowOfStream } from "../offers/rows.ts";
import { reviewReason } from "../state/market.ts";
import { incident, shake } from "../state/shock.ts";
import { record, type World } from "../state/world.ts";
import { closeOffer } from "./closing.ts";
import { headcount } from "../state/steward.ts";
import { dismiss } from "./board.ts";
import { raise } from "./financing.ts";
import { sell } from "./selling.ts";

/** One person cannot be cut by a share. */
const aFew = 2;
/** What is left of an agreement when a foundation asks: a line under each contribution. */
const foundationBurden = 0.05;

/** Does what a rule, a board or a dated event asks. Returns whether anything could be done. */
export function act(world: World, context: RunContext, action: Action, rng: Key): boolean {
  const { steward } = world;
  // Without a steward nobody acts; the community can be angry all the same.
  if (steward.isPresent === 0 && action.do !== "incident") return false;
  switch (action.do) {
    case "raise":
      return raise(world, context, rng);
    case "cut":
      return cut(world, context, action.share);
    case "relicense":
      return relicense(world, context, action);
    case "gate":
      return gateExisting(world, context, action.share);
    case "price":
      return reprice(world, action.stream, action.factor);
    case "launch":
      return launch(world, action.stream);
    case "withdraw":
      return withdraw(world, action.stream);
    case "govern": {
      const { do: _, ...settings } = action;
      return govern(world, context, settings);
    }
    case "foundation":
      return handOver(world);
    case "sell":
      return sell(world, context, rng);
    case "reassign":
      steward.reassigned = action.share;
      record(world, "reassign", `${Math.round(100 * action.share)}% of upstream people work elsewhere`);
      return true;
    case "incident":
      if (!context.on.incidents) return false;
      incident(world, context, rng);
      return true;
  }
}

/** A stream that was to open later opens now. */
function launch(world: World, name: StreamName): boolean {
  const terms = world.strategy.streams[name];
  const stream = streamOf(name);
  if (terms === undefined || terms.launch <= world.month) return false;
  terms.launch = as(world.month);
  stream.launch?.(terms, world);
  record(world, "launch", `${name} opens`);
  return true;
}

/** A dearer or cheaper stream: its list price, or the hosted price before the market moves on. */
function reprice(world: World, name: StreamName, factor: number): boolean {
  if (!changePrice(world, name, factor)) return false;
  record(world, "price", `${name} now costs ${factor} times as much`);
  return true;
}

/** A cut takes the same share of every role, at once. */
function cut(world: World, context: RunContext, share: number): boolean {
  if (headcount(world.steward) < aFew) return false;
  dismiss(world, context, share);
  return true;
}

type Relicense = Extract<Action, { do: "relicense" }>;

/** A new licence. Closing shakes trust by how much closes; opening again does not take the scar away. */
function relicense(world: World, context: RunContext, action: Relicense): boolean {
  const { licence } = world.strategy;
  if (world.steward.isHandedOver === 1) return false;
  const before = { ...licence };
  if (action.to !== undefined) Object.assign(licence, licences[action.to]);
  if (action.hosting !== undefined) licence.hosting = action.hosting;
  if (action.redistribution !== undefined) licence.redistribution = action.redistribution;
  if (action.restrictiveness !== undefined) licence.restrictiveness = as(action.restrictiveness);
  if (action.copyleft !== undefined) licence.copyleft = as(action.copyleft);
  if (action.agreementBurden !== undefined) licence.agreementBurden = as(action.agreementBurden);
  // Whatever forbids what was allowed closes no less than the mildest licence that does.
  if (forbidsMore(licence, before)) licence.restrictiveness = as(Math.max(licence.restrictiveness, leastForbidding));
  const closed = Math.max(0, licence.restrictiveness - before.restrictiveness);
  record(
    world,
    "relicense",
    `${action.to === undefined ? "" : `${action.to}: `}restrictiveness ${before.restrictiveness} → ${licence.restrictiveness}, hosting by others ${licence.hosting ? "allowed" : "forbidden"}`,
  );
  if (closed === 0) return true;
  world.forking.licenceEventAt = world.month;
  world.forking.relicensedAt = world.month;
  const { conduct } = world.strategy;
  const broken = context.on.pledge && conduct.pledge !== "none" ? context.scenario.community.trust.brokenPledge : 1;
  // What was broken binds nobody any more.
  conduct.pledge = "none";
  shake(world, context, context.scenario.community.trust.relicensingShock * closed * broken, reviewReason.licence);
  return true;
}

const forbidsMore = (now: Licence, before: Licence) =>
  (before.hosting && !now.hosting) || (before.redistribution && !now.redistribution);

/** Moves a part of what was open into the paid edition: a shock, as large as the part. */
function gateExisting(world: World, context: RunContext, share: number): boolean {
  const { steward, projects, strategy } = world;
  if (strategy.streams.openCore === undefined || steward.isHandedOver === 1) return false;
  const moved = share * projects.upstream.capability;
  projects.upstream.capability -= moved;
  steward.gated += moved;
  world.forking.licenceEventAt = world.month;
  record(world, "gate", `${Math.round(100 * share)}% of the open features become paid`);
  const { relicensingShock, gatingShock } = context.scenario.community.trust;
  shake(world, context, relicensingShock * Math.min(1, gatingShock * share));
  return true;
}

function withdraw(world: World, name: StreamName): boolean {
  if (world.strategy.streams[name] === undefined) return false;
  world.strategy.streams[name] = undefined;
  const stream = streamOf(name);
  stream.withdraw?.(world);
  if (stream.offer !== undefined) closeOffer(world, rowOfStream(name));
  record(world, "withdraw", `${name} is no longer sold`);
  return true;
}

/** Conduct changes; a charter that is cut and a pledge that is taken back are broken promises. */
function govern(world: World, context: RunContext, settings: Partial<World["strategy"]["conduct"]> | object): boolean {
  const { conduct } = world.strategy;
  // A foundation decides for itself.
  if (world.steward.isHandedOver === 1) return false;
  const before = { ...conduct };
  for (const [name, value] of Object.entries(settings))
    if (value !== undefined) Object.assign(conduct, { [name]: value });
  record(
    world,
    "govern",
    Object.entries(settings)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name} ${value}`)
      .join(", "),
  );
  const charter = context.on.charter ? Math.max(0, before.charter - conduct.charter) : 0;
  const pledge = context.on.pledge ? Math.max(0, pledges.indexOf(before.pledge) - pledges.indexOf(conduct.pledge)) : 0;
  const { relicensingShock, promiseShock, charterNoticed } = context.scenario.community.trust;
  const broken = (charter > charterNoticed ? charter : 0) + pledge / (pledges.length - 1);
  if (broken > 0) shake(world, context, relicensingShock * broken * promiseShock, reviewReason.none);
  return true;
}

/** The project goes to a foundation: nobody controls it alone, and nobody can relicense it. */
function handOver(world: World): boolean {
  if (world.steward.isHandedOver === 1) return false;
  const { conduct, licence } = world.strategy;
  world.steward.isHandedOver = 1;
  Object.assign(conduct, { neutrality: 1, reviewRights: 1, pledge: "foundation", overTheWall: false });
  Object.assign(licence, {
    agreementBurden: Math.min(licence.agreementBurden, foundationBurden),
    restrictiveness: 0,
    copyleft: 0,
    hosting: true,
    redistribution: true,
  });
  const isDual = world.strategy.streams.dualLicence !== undefined;
  record(
    world,
    "foundation",
    `the project is handed to a foundation${isDual ? ", and another licence is the firm's to sell no longer" : ""}`,
  );
  return true;
}
