/** A cloud that leads a project which runs best on its machines. */
export const cloud = `# A cloud or infrastructure firm that leads an open-source project, which runs best on its machines.
# A number is a fact. A range, such as 3M..5M usd, is drawn, and so is what is unknown or left out, from what is
# plausible. What a setting means: stewardsim parameters NAME. When it is yours: stewardsim decide FILE
name: my-cloud
start: 2025-01            # the month in which you decide
months: 84                # how far you look: seven years

# Today. Adopters run the project anywhere: on your machines, on others' and at home.
opening:
  adopters: 1000
  contributors: { outside: 100 } # people of other firms with a change accepted in the last year

market:
  population:
    organizations: 10k..40k     # who could ever run it
  hosting:
    ownHosting: unknown         # what a machine costs who runs it at home, a month

steward:
  treasury:
    cash: 8M..40M usd           # what the project may ever cost; not the whole firm's
    baseProfit: 100k..500k usd/month   # what the cloud earns without the project
    baseGrowth: 0..1.5%/month   # how fast that grows by itself
    wage: 12k..15k usd/fte/month
  # People on the project and on what joins it to the cloud; the cloud's other people are paid by the cloud.
  opening: { upstream: 2, product: 4, integration: 2, sales: 2, other: 2 }

strategy:
  name: as it is
  licence: MIT                  # or Apache-2.0, BUSL-1.1, …: stewardsim parameters licence
  pricing: adaptive             # premiums move each year as the year's quotes say
  streams:
    infrastructure:
      premium: 10%              # of a hosted machine above the market's price
    privateInfrastructure: {}   # the same software on customers' own machines
  plan: { upstream: 0.2, product: 0.35, integration: 0.15, sales: 0.15, other: 0.15 }   # adds up to 1
  # 0 to 1: who decides besides you, engineers' time that is the community's, who may review, own use in production.
  conduct: { neutrality: 0.15, charter: 0.7, reviewRights: 0.6, dogfooding: 0.8 }
`;
