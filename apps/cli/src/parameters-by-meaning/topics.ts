import { firmTopics } from "./firm-topics.ts";
import { marketTopics } from "./market-topics.ts";
import { projectTopics } from "./project-topics.ts";
import type { Topic } from "./topic.ts";

/** Words of the trade: each stands in one of them. */
export const topics: readonly Topic[] = [...projectTopics, ...firmTopics, ...marketTopics];
