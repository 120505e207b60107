package dev.stagedoor.emulator.cloudformation.resources.ecs;

import dev.stagedoor.emulator.cloudformation.resources.TagCalls;

/** Tags of clusters, services and task definitions. */
final class EcsTags {

    static final TagCalls CALLS = new TagCalls("ecs", "TagResource", "UntagResource", "resourceArn", "tags", "tagKeys",
            TagCalls.Form.LOWER_KEY_VALUE);

    private EcsTags() {}
}
