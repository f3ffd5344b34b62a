/** A founder with a young project, some money in the bank and nothing to sell yet. */
export const startup = `# A start-up with a young open-source project, and nothing sold yet.
# A number is a fact. A range, such as 3M..5M usd, is drawn, and so is what is
# unknown or left out. What a setting means: stewardsim parameters NAME.
# When it is yours: stewardsim decide FILE
name: my-start-up
start: 2025-01          # the month in which you decide
months: 84              # how far you look: seven years

# Today. Count organizations that run it, and no stars: telemetry, support
# questions, package mirrors.
opening:
  adopters: 500
  # People of other firms with a change accepted in the last year:
  # git shortlog -sn --since=1.year, less your own.
  contributors: { outside: 40 }

market:
  population:
    # Who could ever run it: users of what you replace. Ask an analyst.
    organizations: 10k..40k
    nodesMedian: unknown  # machines a usual user runs it on; ask five
  # How much less a month hosting must cost before a user lets others run it.
  hosting: { hostedFriction: 0..40 usd/node/month }

steward:
  treasury:
    cash: 4M usd        # in the bank
    baseProfit: 0       # of another business of yours a month, if any
    wage: 12k..15k usd/fte/month  # salary and all that comes on top
  # Who works on what. Where nothing is sold, product people help upstream.
  opening: { upstream: 3, product: 3, integration: 0, sales: 1, other: 1 }
  budget: { fixed: 0 }  # payroll follows what you earn and have
  returns: { inWorth: false }  # hires saved and the like pay nobody

strategy:
  name: as it is
  licence: Apache-2.0   # or another: stewardsim parameters licence
  streams: {}           # nothing yet; else subscription, openCore, managed, …
  # Shares of your people; they add up to 1.
  plan: { upstream: 0.35, product: 0.4, integration: 0, sales: 0.1, other: 0.15 }
  # 0 to 1: who decides besides you, engineers' time that is the community's,
  # who may review.
  conduct: { neutrality: 0.3, charter: 0.3, reviewRights: 0.5 }
`;
