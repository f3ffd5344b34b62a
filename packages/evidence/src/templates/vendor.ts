/** An established vendor that lives on subscriptions to a distribution. */
export const vendor = `# An established vendor that lives on subscriptions: hardened builds, updates
# and support for those who pay.
# A number is a fact. A range, such as 3M..5M usd, is drawn, and so is what is
# unknown or left out. What a setting means: stewardsim parameters NAME.
# When it is yours: stewardsim decide FILE
name: my-vendor
start: 2025-01          # the month in which you decide
months: 84              # how far you look: seven years

# Today. Adopters run the project, whoever built it.
opening:
  adopters: 3000
  customers: 120        # of them, those who subscribe
  arr: 12M usd/year     # what they pay
  # People of other firms with a change accepted in the last year.
  contributors: { outside: 150 }

market:
  population:
    organizations: 15k..40k  # who could ever run it
  # How much less a month hosting must cost before a user lets others run it.
  hosting: { hostedFriction: 0..40 usd/node/month }

steward:
  treasury:
    cash: 15M..25M usd  # in the bank
    baseProfit: 0       # of another business a month, if any
    wage: 12k..15k usd/fte/month
  opening: { upstream: 10, product: 20, integration: 1, sales: 20, other: 14 }

strategy:
  name: as it is
  licence: Apache-2.0   # or another: stewardsim parameters licence
  pricing: adaptive     # the price below is today's; it moves by the year
  streams:
    subscription:
      price: 1260 usd/node/year  # list price of a machine
      gatedDistribution: true    # builds for customers, sources for all
    services: {}        # training and consulting for customers
  # Shares of your people; they add up to 1.
  plan: { upstream: 0.16, product: 0.31, integration: 0.01, sales: 0.31, other: 0.21 }
  # 0 to 1: who decides besides you, engineers' time that is the community's,
  # who may review, how strictly you audit.
  conduct: { neutrality: 0.3, charter: 0.2, reviewRights: 0.4, audits: 0.5 }
`;
