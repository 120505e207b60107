package dev.stagedoor.emulator.gateway.usage;

import java.util.Map;

/**
 * Who calls a stage: a key, in the one plan that it has for this stage.
 *
 * @param methodBuckets the plan's limits for methods of this stage, by methods such as {@code /pets/GET}
 */
public record Client(PlanMember member, Map<String, TokenBucket> methodBuckets) {}
