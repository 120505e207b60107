package dev.stagedoor.emulator.cloudformation.resources;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.cloudformation.schema.Support;

/**
 * One type of resource: what it accepts, and which calls make, change and delete it. A type has no state; its methods may block
 * and are called by several threads. They fail with an {@link dev.stagedoor.emulator.core.bus.AwsException} of the service or
 * a {@link ResourceFailure}.
 */
public interface ResourceType {

    /** Such as {@code AWS::S3::Bucket}. */
    String name();

    Schema schema();

    /** What {@code Fn::GetAtt} can ask for. */
    default Set<String> attributes() {
        return Set.of();
    }

    default boolean hasAttribute(String attribute) {
        return attributes().contains(attribute);
    }

    /** {@link Support#RECORDED_ONLY} for a type that has no meaning on one machine. */
    default Support support() {
        return Support.ENFORCED;
    }

    /** The property that names the resource, where a template can: a resource named so cannot be replaced by its own double. */
    default String nameProperty() {
        return null;
    }

    /** Whether a change from the one to the other needs a new resource; the schema says so unless the type knows better. */
    default boolean replaces(ObjectNode before, ObjectNode after) {
        return schema().changed(before, after).stream().anyMatch(schema()::replaces);
    }

    /** Makes it, and returns when it can be used. */
    PhysicalResource create(ResourceRequest request);

    /** Changes it from the previous properties to the present ones. Called only where no change needs a replacement. */
    PhysicalResource update(ResourceRequest request);

    /** Deletes it; what is already gone is no failure. */
    void delete(ResourceRequest request);
}
