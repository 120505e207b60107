package dev.stagedoor.emulator.cloudformation.resources.iam;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.schema.Schema;

/** The tags of a role, brought from what they were to what they should be. */
final class RoleTags {

    private RoleTags() {}

    static void update(ObjectNode role, ResourceRequest request) {
        ObjectNode before = request.previousProperties();
        ObjectNode after = request.properties();
        if (!Properties.differ(before, after, Schema.TAGS)) {
            return;
        }
        ArrayNode removed = Properties.removedTags(before, after);
        if (!removed.isEmpty()) {
            request.call("iam", "UntagRole", role.deepCopy().<ObjectNode>set("TagKeys", removed));
        }
        if (after.has(Schema.TAGS)) {
            request.call("iam", "TagRole", Properties.copy(after, role.deepCopy(), Schema.TAGS));
        }
    }
}
