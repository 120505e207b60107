package dev.stagedoor.emulator.cloudformation.resources.cloudwatch;

import dev.stagedoor.emulator.cloudformation.resources.TagCalls;

/** How CloudWatch tags alarms and dashboards. */
final class CloudWatchTags {

    static final TagCalls CALLS = new TagCalls("monitoring", "TagResource", "UntagResource", "ResourceARN", "Tags",
            "TagKeys", TagCalls.Form.KEY_VALUE);

    private CloudWatchTags() {}
}
