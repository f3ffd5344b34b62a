/** A cloud that leads a project which runs best on its machines. */
export const cloud = `# A cloud or infrastructure firm that leads an open-source project, which runs
# best on its machines.
# A number is a fact. A range, such as 3M..5M usd, is drawn, and so is what is
# unknown or left out. What a setting means: stewardsim parameters NAME.
# When it is yours: stewardsim decide FILE
name: my-cloud
start: 2025-01          # the month in which you decide
months: 84              # how far you look: seven years

# Today. Adopters run the project anywhere: with you, with others, at home.
opening:
  adopters: 1000
  # People of other firms with a change accepted in the last year.
  contributors: { outside: 100 }

market:
  population:
    organizations: 10k..40k  # who could ever run it
  hosting:
    ownHosting: unknown      # what a machine costs at home, a month
    # How much less hosting must cost before a user lets others run it.
    hostedFriction: 0..40 usd/node/month

steward:
  treasury:
    cash: 8M..40M usd   # what the project may ever cost; not all of the firm's
    baseProfit: 100k..500k usd/month  # what the cloud earns without it
    baseGrowth: 0..1.5%/month         # how fast that grows by itself
    wage: 12k..15k usd/fte/month
  # People on the project and on what joins it to the cloud, and no others.
  opening: { upstream: 2, product: 4, integration: 2, sales: 2, other: 2 }

strategy:
  name: as it is
  licence: MIT          # or another: stewardsim parameters licence
  pricing: adaptive     # premiums move by the year, as its quotes say
  streams:
    infrastructure:
      premium: 10%      # of a hosted machine above the market's price
    privateInfrastructure: {}  # the same software on customers' machines
  # Shares of these people; they add up to 1.
  plan: { upstream: 0.2, product: 0.35, integration: 0.15, sales: 0.15, other: 0.15 }
  # 0 to 1: who decides besides you, engineers' time that is the community's,
  # who may review, how far you run it in your own production.
  conduct: { neutrality: 0.15, charter: 0.7, reviewRights: 0.6, dogfooding: 0.8 }
`;
