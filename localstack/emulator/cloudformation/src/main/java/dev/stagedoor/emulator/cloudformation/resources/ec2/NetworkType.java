package dev.stagedoor.emulator.cloudformation.resources.ec2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.cloudformation.schema.Support;

/** A part of a network: recorded only, with an id like AWS's. */
abstract class NetworkType implements ResourceType {

    private final String name;
    private final Schema schema;

    NetworkType(String name, PropertySpec... properties) {
        this.name = name;
        this.schema = Schema.recorded(RecordedReasons.NETWORK, properties);
    }

    /** The id and attributes of a new one. */
    abstract PhysicalResource make(ResourceRequest request);

    /** An id such as {@code vpc-0a1b2c3d4e5f60718}. */
    static String id(String prefix, ResourceRequest request) {
        return prefix + "-0" + request.ids().hex(16);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Schema schema() {
        return schema;
    }

    @Override
    public final Support support() {
        return Support.RECORDED_ONLY;
    }

    @Override
    public final PhysicalResource create(ResourceRequest request) {
        return make(request);
    }

    @Override
    public final PhysicalResource update(ResourceRequest request) {
        ObjectNode attributes = request.attributes();
        return new PhysicalResource(request.physicalId(), attributes);
    }

    @Override
    public final void delete(ResourceRequest request) {
        // There is nothing but the record, which goes with the stack.
    }
}
