/** A firm with a database: an open core under copyleft, and an enterprise edition. */
export const database = `# A database firm with an open core: a database under copyleft, and an enterprise edition for those who pay.
# A number is a fact. A range, such as 3M..5M usd, is drawn, and so is what is unknown or left out, from what is
# plausible. What a setting means: stewardsim parameters NAME. When it is yours: stewardsim decide FILE
name: my-database
start: 2025-01            # the month in which you decide
months: 84                # how far you look: seven years

# Today. Adopters are organizations that run it, the free edition too: telemetry, downloads by company, support.
opening:
  adopters: 2000
  customers: 40                 # of them, those who pay you
  arr: 4M usd/year              # what they pay
  contributors: { outside: 60 } # people of other firms with a change accepted in the last year

market:
  population:
    organizations: 20k..50k     # who could ever run it
    criticalityMedian: 0.2..0.4 # how much a user loses while it stands still, 0 to 1; a database: much
    featureNeedMedian: unknown  # how many need what you gate, such as audit logs or encryption; ask lost deals

steward:
  treasury:
    cash: 12M..15M usd          # in the bank
    baseProfit: 0               # of another business, a month
    wage: 13k..16k usd/fte/month
  opening: { upstream: 6, product: 16, integration: 1, sales: 14, other: 8 }

strategy:
  name: as it is
  licence: AGPL-3.0             # or SSPL-1.0, BUSL-1.1, Apache-2.0, …: stewardsim parameters licence
  pricing: adaptive             # the price below is today's; each year it moves as the year's quotes say
  streams:
    openCore:
      price: 140 usd/node/month # list price of a machine with the enterprise edition
      gatedShare: 0.8           # of the product's engineers, those who build what only customers have
    services: {}                # training and consulting for customers
  plan: { upstream: 0.13, product: 0.36, integration: 0.02, sales: 0.31, other: 0.18 }   # adds up to 1
  # 0 to 1: who decides besides you, how much of your engineers' time is the community's, who may review.
  conduct: { neutrality: 0.15, charter: 0.1, reviewRights: 0.3, audits: 0.3 }
`;
