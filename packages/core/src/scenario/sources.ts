/**
 * What a reader can open: the citations that parameters name. "Measured" means counted by ourselves in the complete
 * version-control histories of the public repositories that are named; identities merged by mailmap, e-mail and full
 * name, merges and bots left out, so anybody with the repositories can repeat it. "Not re-checked" means quoted without
 * opening the document again.
 */
export const sources = {
  bass:
    "Bass (1969), A new product growth model for consumer durables, Management Science 15(5), 215-227: eleven durables, " +
    "p 0.003 to 0.029 and q 0.17 to 0.65 a year; Sultan, Farley & Lehmann (1990), Journal of Marketing Research 27(1): " +
    "means of 213 applications p 0.03, q 0.38. Open-source projects are wider: p 0.001 to 0.05 and q 0.3 to 1 a year is our prior.",
  "small-world":
    "Watts & Strogatz (1998), Collective dynamics of small-world networks, Nature 393, 440-442: what a rewired tie does.",
  "net-retention":
    "Quarterly and annual reports: net revenue retention of HashiCorp 131% (fiscal 2023) to 109% (October 2024), Elastic 112 to " +
    "113% (2023-2025), MongoDB about 119% (April 2025), DigitalOcean 112 to 96% (2022-2023); growth of customers who stay, less those who leave.",
  "cloud-prices":
    "Byrne, Corrado & Sichel (2018), The rise of cloud computing: minding your P's, Q's and K's, NBER working paper 25188: " +
    "constant-quality prices of AWS computing, database and storage fell over 2009-2016, by double digits a year from 2014 on.",
  "ec2-list":
    "Golden (2013), Amazon Web Services for Dummies, section on EC2 prices: a small Linux machine fell from 0.085 to 0.065 usd " +
    "an hour within two years (62 to 47 usd a month); a large one listed at four times that.",
  "jdk-share":
    "New Relic, State of the Java Ecosystem, 2022 and 2023: after its licence change Oracle's share of Java builds in production " +
    "fell from 75% (2020) to 34.5% (2022) and 28% (2023), 0.2 to 0.4 a year, and kept falling after the terms were eased in 2021; Amazon Corretto rose from 2 to 31%.",
  "contract-survey":
    "KeyBanc Capital Markets & KBCM Technology Group (2019), Private SaaS company survey: median contract 28,000 usd a year, " +
    "1.14 usd spent to win 1 usd of new yearly revenue, so a median deal costs about 32,000 usd, two to three months of a salesperson with support.",
  "sales-cycle":
    "The CRO Report and Gangly (sales-operations guides): a deal takes 14 to 40 days with a small firm, 30 to 90 with a " +
    "middle-sized one, 90 to 180 above 100,000 usd and up to a year.",
  "deal-effort":
    "The CRO Report: deals of 5,000 to 25,000 usd a year close in 14 to 30 days, of 25,000 to 100,000 in 30 to 90, above that " +
    "in 90 to 180, which is an elasticity of 0.6 of the time alone; larger deals also take more people. At 1 a dollar of new " +
    "revenue costs the same whatever the deal.",
  "red-hat-terms":
    "CNET (2008), The intriguing data behind Red Hat's 29 percent growth: 36% of subscriptions for more than a year, average " +
    "booking 24 months.",
  "software-margins":
    "Annual reports: gross margin of GitLab 88 to 90%, of Elastic's self-managed subscriptions about 80% at its listing in 2018. " +
    "The variable cost here leaves out the support desk, which has a parameter of its own.",
  "hosting-margins":
    "Annual and quarterly reports: gross margin of DigitalOcean 59% (2023), of Rackspace 67.2% before depreciation (Q4 2013); 40 to " +
    "65% is our prior for a small cloud.",
  "hosting-capital":
    "Rackspace Hosting, results of the fourth quarter of 2013: capital expenditure above 28% of revenue, in a year of growth.",
  spending:
    "Annual reports: Elastic spent 44% of revenue on sales and marketing, 27% on research and 12% on administration (fiscal 2024), " +
    "more than its gross profit of three quarters; Red Hat kept an operating cash flow of 32 to 35% of revenue (fiscal 2012-2018) at a gross margin of about 85%, so 0.6 of gross profit was spent.",
  "red-hat-services":
    "Red Hat, annual results: subscriptions were 84% of revenue in fiscal 2012 and 88 to 89% in 2016-2019, services the rest " +
    "(413 of 3,400 million usd in fiscal 2019).",
  "exit-prices":
    "Prices of acquisitions: JBoss 7 to 9 times next year's revenue, XenSource about 10, Qumranet about 5, MySQL 15 to 20 times " +
    "revenue (Dennis 2008, https://byrondennis.typepad.com; Network World 2006; Hart 2008). Per revenue, not per profit: an order of magnitude.",
  "hurdle-rates":
    "Poterba & Summers (1995), A CEO survey of U.S. companies' time horizons and hurdle rates, Sloan Management Review 37(1), " +
    "43-53: mean real hurdle rate 12.2%, far above the cost of capital; a small firm asks for more. Not re-checked.",
  "developer-pay":
    "U.S. Bureau of Labor Statistics, Occupational Outlook Handbook (https://www.bls.gov/ooh, software developers, as archived in May 2014): median " +
    "pay 93,350 usd a year in May 2012; Employer Costs for Employee Compensation: pay is about 0.7 of compensation (not re-checked). " +
    "That is 11,100 usd a month before rooms, tools and seniority.",
  "working-hours":
    "OECD, Hours worked (https://data.oecd.org): about 1,750 hours a year for each person employed, 146 a month. Not re-checked.",
  "revenue-per-head":
    "Of 18 firm-years of Acquia, GitLab, MongoDB, MySQL AB and Red Hat (2004 to 2023; filings, and what the firms said) the middle one took in 233,000 usd a head, the least 100,000 and the most 252,000. With a quarter of it for delivering 6,000 to 16,000 usd a month are left. A firm is held to run below what its people could serve, by a quarter more than the most at the default; the range begins at the most and goes to three times it. Who hosts takes in more a head and keeps less of it, which is why it is counted after delivering.",
  "staff-turnover":
    "LinkedIn (2018), These 3 industries have the highest talent turnover rates: software 13.2% in 2017 (computer games 15.5%, " +
    "internet 14.9%); reported by TechRepublic, March 2018.",
  "hiring-survey":
    "TODO Group & The New Stack (2019), Open source programs survey, 2,700 answers: 36% name recruiting and retention as a " +
    "benefit (31% a year before). The size of the benefit is our prior: 5 to 30% of the cost of a hire, 0 to 10 points of retention.",
  "defect-density":
    "Coverity Scan reports 2011-2013: defects per thousand lines of open-source code 0.45 to 0.69, of proprietary code 0.64 to 0.72: " +
    "a community's effect on quality is a factor of 0.7 to 1.1 at most; Glass (2003), Facts and fallacies of software engineering: useful reviewers saturate at two to four.",
  "returns-to-effort":
    "Measured in 12 public repositories, monthly log commits on log active authors: exponents -0.07 to 1.38, median 0.86, half " +
    "of them 0.6 to 1.0. Published results disagree: 4/3 in Sornette, Maillart & Ghezzi (2014), PLoS ONE 9(8) e103023; decreasing returns in Scholtes, Mavrodiev & Schweitzer (2016).",
  "graded-retention":
    "Measured in 20 public repositories (Node, Redis, Terraform, GlusterFS, Jenkins, libuv, Akka and others): share of those who " +
    "contribute again a calendar year later 8.6, 21.2, 43.6, 68.9 and 91.2% for 1, 2-4, 5-9, 10-49 and 50 or more commits (n = 8,552, 3,320, 1,042, 1,329, 715).",
  "author-counts":
    "Measured in 10 public repositories: 51 to 66% of authors of volunteer projects make one commit, 6 to 14% ever reach ten, 2 to " +
    "5% fifty; top ten 53 to 81% of commits, Gini .85 to .93. Pinto, Steinmacher & Gerosa (2016), SANER: casual contributors are half of the people and 1.7% of the commits.",
  "steward-output":
    "Measured in joyent/node, branch v0.12: 1,051 commits of 2011 and 863 of 2012 by named staff of the steward, whose full-time " +
    "people on the project are said to have been two to four: 18 to 44 a month each. Redis (commits squashed): 166 a year by six regular employees.",
  "authors-and-use":
    "Measured from git histories against published counts of use: new authors a year rose 2.2 times in Node.js (2014 to 2019) while downloads " +
    "rose 14 times, 2.7 times in MySQL (2001 to 2006) while installations rose 5.5 times: powers of .3 and .6. In Terraform, Moby, Chef, " +
    "Puppet and Rails they fell to a half or less within six years of their peak, while use did not.",
  "paid-work":
    "Riehle, Riemer, Kolassa & Schmidt (2014), Paid vs. volunteer work in open source, HICSS 47: about half of all work is paid; Linux " +
    "Foundation: unpaid share of kernel work 14.6% (2012) to 7.7% (2016). Newcomers are paid less often than the work of all is.",
  "licence-sign":
    "Lerner & Tirole (2005), The scope of open source licensing, JLEO 21(1), 20-56: unrestricted licences attract more contributors; " +
    "Stewart, Ammeter & Maruping (2006), Information Systems Research 17(2): users prefer them too. Sign only; the size here is tuned.",
  "agreement-drag":
    "Cantrill (2014), Broadening Node.js contributions (https://bcantrill.dtrace.org, 11 June 2014): a contributor agreement is a drag on contributions, " +
    "and Node dropped its own.",
  "node-governance":
    "Measured in joyent/node and nodejs/node-convergence-archive: commits fell 61% from 2012 to 2014 while authors fell 10%; the fork " +
    "of December 2014 had 703 commits by 119 people in its first full quarter against 141 by 38; no licence had changed.",
  "redis-relicensing":
    "CHAOSS, wg-data-science, dataset on licence changes: after 20 March 2024 two of 15 regular outsiders of Redis stayed (16 of 26 the " +
    "year before), outsiders with ten commits or more fell from 12 to none; at Terraform 7 of 12 stayed (15 of 27 before).",
  "licence-reversal":
    "After licences were eased again neither users nor contributors came back within 6 to 24 months: Oracle JDK 17 (New Relic 2022, 2023), Elasticsearch under " +
    "AGPL since August 2024 and Redis since 2025 (CHAOSS, wg-data-science; RedMonk, April 2026).",
  "fork-dates":
    "CHAOSS, wg-data-science, forks.csv and license_changes.csv: days from licence change to fork 8 (Valkey), 26 (OpenTofu), 68 (OpenSearch), 120 " +
    "(OpenBao); of 19 relicensed repositories five have a fork in the list and one more elsewhere, so a notable fork comes in 0.25 to 0.4 of the cases.",
  "fork-staffing":
    "CHAOSS, wg-data-science, notebooks on forks: first year of OpenTofu 733 commits, 45% by one sponsor and 11 firms in all; of Valkey 1,075, 31% by Amazon " +
    "and 13 firms; of OpenSearch 34% of commits and 80% of additions by the sponsor's regulars.",
  "fork-decay":
    "Measured in opentofu/opentofu: authors a quarter 47, 35, 31, 24, 23, 22, 19, 15, 19, 22, 17 from early 2024 on, about e-fold in 30 months; " +
    "gluster/glusterfs after its sponsor withdrew: 437 commits a half-year (2019) to 8 (2024).",
  "fork-mergers":
    "Robles & González-Barahona (2012), A comprehensive study of software forks, OSS 2012 (hal-01519079): very few forks merge with the original; io.js did " +
    "five to nine months after the fork, once a neutral foundation was offered.",
  "partner-burst":
    "Measured in libuv/libuv: addresses of the partner wrote 109 of 1,108 commits in 2011 and 27 of 851 in 2012, in joyent/node 2.7, 1.8, 0.7 and 0% (2011-2014): " +
    "a year's burst, then 0.3 of it a year later. One case, and addresses undercount.",
  "windows-port":
    "ReadWrite, 5 May 2011, and the Node.js release notes: a port with Microsoft was the goal of 2011, announced in June and native in release 0.6 of November 2011.",
  "buyer-odds":
    "Linux Foundation, TODO Group & The New Stack (2018), Open source programs survey, 748 answers, as reported: 63% of large and 37% of smaller organizations run an open-source programme, odds of 2.9 to 1: log odds of .35 to .5 for a standard deviation of size. A proxy for who buys; the slope here is above it and a guess.",
  "servers-per-admin":
    "Rules and ratios of practitioners: 20 servers an administrator (TechTarget), 45 physical or 76 virtual ones (ASG model, 2016), 60 to 125 by kind of user (Cappuccio, as reported), about 1,000 in uniform fleets. All the work on a server is counted: with a third of it for one component, 60 to 400.",
  "on-call":
    "Beyer, Jones, Petoff & Murphy (2016), Site Reliability Engineering, chapter 11, as reported: cover around the clock takes eight engineers on one site at a quarter of their time, shared by several components: half an engineer to two for one of them.",
  "contract-cost":
    "IACCM (Cummins 2017), survey of more than 700 mostly large organizations: a contract of low risk costs 6,900 usd to draft, negotiate and sign, one of middling complexity 21,300; over two or three years 190 to 590 usd a month. Small buyers pay by card.",
  "ticket-cost":
    "MetricNet, The Zen of Support, benchmark of 2,700 desks: a ticket that reaches the seller's engineers costs 471 usd, one in the field 196. How many a node brings in a year is our prior: .1 to .5.",
  "customer-concentration":
    "McCarthy & Winer (2018), The Pareto rule in marketing revisited, SSRN 3264425, 339 listed firms: the top fifth of customers bring 59 to 67% of sales, which is a standard deviation of log spending of 1.1 to 1.25; businesses are more unequal (HashiCorp: 89% of revenue from accounts above 100,000 usd). Spread of worth alone was never measured.",
  "firm-sizes":
    "Axtell (2001), Zipf distribution of U.S. firm sizes, Science 293, 1818-1820; U.S. Census, Statistics of U.S. Businesses 2019, as reported: 61.6% of firms below 5 employees, 98.0% below 100, 99.6% below 500: a standard deviation of log employment of 1.5 to 2.5 by class, 2.0 in all. Workloads are our prior from it.",
  "round-statistics":
    "Carta, statistics of U.S. start-ups, in part as reported: shares sold 20.5, 19.5, 17.2, 12.6 and 10.3% from seed to series D (2023), quartiles 14 to 26%; 15 to 30% of seed firms raise the next round within two years, of those of 2018 64% ever, then 40 and 30%.",
  "revenue-multiples":
    "SaaS Capital Index: listed firms at 16.6 times revenue (December 2020) and 7.1 (March 2023); private ones a quarter to a half lower. A firm that doubles is worth about twice one that grows by a third.",
  "runway-survey":
    "KeyBanc Capital Markets & Sapphire Ventures (2024), Private SaaS survey, as reported: median cash for 18 months below 10 and above 50 million usd of revenue, 25 months between. The thresholds are practitioners' rules: critical below 6 months, raise before 6 to 9, since a round takes 3 to 6.",
  "severance-survey":
    "JobSage (2022), 1,000 dismissed Americans, as reported: 27% received severance, 7 to 11 weeks where paid; U.S. law asks for 60 days' notice from 100 employees on; Europe is longer. Notice and severance together.",
  "last-sales":
    "Cooley GO, Acqui-hire basics: a few hundred thousand to two million usd an engineer in good sales, investors often get back less than they put in; much of it is pay for staying. In a hurry a part of that. Carta: for each start-up that was sold 1.5 to 11 closed.",
  "hosting-switching":
    "HostingBrain (2026), 16.9 million European business domains over half a year: 12.2% a year change their hosting provider and 1.9% give up; software contracts lose 8 to 13% of revenue a year (KBCM 2016-2019).",
  "managed-premium":
    "Price comparisons of managed services: 45 to 75% over the bare machine, a replicated database 2.2 times its machines (selfhost.dev, 2026), and up to 70% off machines that are committed to for years; hosted software costs 29 to 35% of revenue to deliver (Blossom Street Ventures, 81 listings since 2017; OPEXEngine).",
  "shipped-software":
    "Linux Foundation & TODO Group (2018), 748 answers, as reported: 55% use open source in commercial products; Black Duck (2015), as reported: 66% in software for their customers. Both asked makers of software, so they are upper bounds; of all firms 2 to 3% make software. In between is our prior.",
  "foundation-dues":
    "Posted dues: Linux Foundation 5,000 to 500,000 usd a year (2008), OpenPOWER Foundation 1,000 to 100,000 usd by size (2023).",
  donations:
    "Overney, Meinicke, Kästner & Vasilescu (2020), How to not get rich, ICSE: 25,885 projects that ask for donations, no clear effect on their activity; Zhang, Wang, Yu and others (2022): 8,028 sponsored maintainers, under three sponsors each, a long tail. Amounts are our prior.",
} as const satisfies Record<string, string>;

export type SourceKey = keyof typeof sources;
