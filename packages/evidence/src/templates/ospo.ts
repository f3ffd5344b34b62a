/** The open-source programme office of a large firm, which pays for people and sells nothing. */
export const ospo = `# An open-source programme office: a large firm pays for people on a project
# that it uses, and sells nothing of it.
# A number is a fact. A range, such as 3M..5M usd, is drawn, and so is what is
# unknown or left out. What a setting means: stewardsim parameters NAME.
# When it is yours: stewardsim decide FILE
name: my-office
start: 2025-01          # the month in which you decide
months: 60              # how far you look: five years

# Today. Adopters are organizations that run it, your own firm among them.
opening:
  adopters: 3000
  # People of other firms with a change accepted in the last year.
  contributors: { outside: 120 }

market:
  population:
    organizations: 10k..40k  # who could ever run it
  # How much less a month hosting must cost before a user lets others run it.
  hosting: { hostedFriction: 0..40 usd/node/month }

steward:
  budget:
    headcount: 12       # whom the firm keeps on it; who leaves is replaced.
    # Or in money: fixed: 200k usd/month
    dues: 2k..15k usd/month  # what membership of a foundation would cost
  treasury:
    baseProfit: 0       # the firm's own business stands outside
    wage: 14k..18k usd/fte/month
  opening: { upstream: 8, product: 0, integration: 1, sales: 0, other: 3 }
  # What the firm has of it; it counts, because nothing is sold.
  returns:
    engineers: 3000         # of the whole firm
    reach: unknown          # of its name among them: ask new hires why they came
    hireCost: 20k..50k usd  # of an engineer: agency, interviews, first weeks
    retentionGain: unknown  # how many fewer leave who like to lead it
    defectCost: unknown     # of mending at home what outsiders mend

strategy:
  name: as it is
  licence: Apache-2.0
  streams: {}           # nothing is sold
  # Shares of these people; they add up to 1.
  plan: { upstream: 0.67, product: 0, integration: 0.08, sales: 0, other: 0.25 }
  conduct: { neutrality: 0.5, charter: 0.5, reviewRights: 0.6 }  # 0 to 1
  goals:                # a quantity, a level, and a month by which
    - { name: shared work, quantity: contributors, atLeast: 60, by: 36 }
    - { name: a fifth run it, quantity: share, atLeast: 0.2, by: 60 }
`;
