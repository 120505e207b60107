package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.desired.DesiredResource;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.template.DeletionPolicy;
import dev.stagedoor.emulator.core.Json;

/**
 * A resource of a stack as it is. Immutable.
 *
 * @param physicalId null while it does not exist
 * @param reason of its status, or null
 * @param properties with which it was made or last changed
 * @param dependencies logical ids that must outlive it
 */
public record StackResource(String logicalId, String type, String physicalId, ResourceStatus status, String reason,
        Instant timestamp, ObjectNode properties, ObjectNode attributes, Set<String> dependencies,
        DeletionPolicy deletionPolicy, DeletionPolicy updateReplacePolicy) {

    public StackResource {
        dependencies = Set.copyOf(dependencies);
    }

    static StackResource declared(DesiredResource desired, Instant now) {
        return new StackResource(desired.logicalId(), desired.declaration().type(), null,
                ResourceStatus.CREATE_IN_PROGRESS, null, now, Json.object(), Json.object(), desired.dependencies(),
                desired.declaration().deletionPolicy(), desired.declaration().updateReplacePolicy());
    }

    /** It is there, so that it can be referred to and must be deleted. */
    public boolean exists() {
        return physicalId != null && status != ResourceStatus.DELETE_COMPLETE;
    }

    StackResource with(ResourceStatus newStatus, String newReason, Instant now) {
        return new StackResource(logicalId, type, physicalId, newStatus, newReason, now, properties, attributes,
                dependencies, deletionPolicy, updateReplacePolicy);
    }

    StackResource withPhysicalId(String id) {
        return new StackResource(logicalId, type, id, status, reason, timestamp, properties, attributes, dependencies,
                deletionPolicy, updateReplacePolicy);
    }

    StackResource made(PhysicalResource made) {
        return withPhysicalId(made.id()).withState(properties, made.attributes());
    }

    StackResource withState(ObjectNode newProperties, ObjectNode newAttributes) {
        return new StackResource(logicalId, type, physicalId, status, reason, timestamp, newProperties, newAttributes,
                dependencies, deletionPolicy, updateReplacePolicy);
    }

    /** The same resource under another version of the template. */
    StackResource under(DesiredResource desired) {
        return new StackResource(logicalId, type, physicalId, status, reason, timestamp, properties, attributes,
                desired.dependencies(), desired.declaration().deletionPolicy(),
                desired.declaration().updateReplacePolicy());
    }
}
