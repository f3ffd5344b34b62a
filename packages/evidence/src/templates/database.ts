/** A firm with a database: an open core under copyleft, and an enterprise edition. */
export const database = `# A database firm with an open core: a database under copyleft, and an
# enterprise edition for those who pay.
# A number is a fact. A range, such as 3M..5M usd, is drawn, and so is what is
# unknown or left out. What a setting means: stewardsim parameters NAME.
# When it is yours: stewardsim decide FILE
name: my-database
start: 2025-01          # the month in which you decide
months: 84              # how far you look: seven years

# Today. Adopters are organizations that run it, the free edition too:
# telemetry, downloads by company, support questions.
opening:
  adopters: 2000
  customers: 40         # of them, those who pay you
  arr: 4M usd/year      # what they pay
  # People of other firms with a change accepted in the last year.
  contributors: { outside: 60 }

market:
  population:
    organizations: 20k..50k      # who could ever run it
    criticalityMedian: 0.2..0.4  # what a standstill costs a user, 0 to 1
    # How many need what you gate, such as audit logs: ask lost deals.
    featureNeedMedian: unknown
  # How much less a month hosting must cost before a user lets others run it.
  hosting: { hostedFriction: 0..40 usd/node/month }

steward:
  treasury:
    cash: 12M..15M usd  # in the bank
    baseProfit: 0       # of another business a month, if any
    wage: 13k..16k usd/fte/month
  opening: { upstream: 6, product: 16, integration: 1, sales: 14, other: 8 }

strategy:
  name: as it is
  licence: AGPL-3.0     # or another: stewardsim parameters licence
  pricing: adaptive     # the price below is today's; it moves by the year
  streams:
    openCore:
      price: 140 usd/node/month  # list price of a machine
      gatedShare: 0.8   # of product engineers, for what only customers have
    services: {}        # training and consulting for customers
  # Shares of your people; they add up to 1.
  plan: { upstream: 0.13, product: 0.36, integration: 0.02, sales: 0.31, other: 0.18 }
  # 0 to 1: who decides besides you, engineers' time that is the community's,
  # who may review, how strictly you audit.
  conduct: { neutrality: 0.15, charter: 0.1, reviewRights: 0.3, audits: 0.3 }
`;
