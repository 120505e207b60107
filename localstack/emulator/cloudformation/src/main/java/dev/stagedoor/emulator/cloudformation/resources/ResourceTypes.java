package dev.stagedoor.emulator.cloudformation.resources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.cloudformation.resources.apigateway.DeploymentType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.RestApiType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.StageType;
import dev.stagedoor.emulator.cloudformation.resources.cloudformation.StackType;
import dev.stagedoor.emulator.cloudformation.resources.iam.RoleType;
import dev.stagedoor.emulator.cloudformation.resources.s3.BucketType;

/** Every resource type that there is. To add one, write its class and name it here. */
public final class ResourceTypes {

    private static final List<ResourceType> ALL = List.of(new StackType(), new BucketType(), new RoleType(),
            new RestApiType(), new DeploymentType(), new StageType());

    private final Map<String, ResourceType> byName = new TreeMap<>();

    public ResourceTypes() {
        this(ALL);
    }

    /** Other types than those of the emulator, for tests. */
    public ResourceTypes(Collection<ResourceType> types) {
        types.forEach(type -> byName.put(type.name(), type));
    }

    /** The type of that name, or null. */
    public ResourceType get(String name) {
        return byName.get(name);
    }

    /** In alphabetical order. */
    public Collection<ResourceType> all() {
        return byName.values();
    }

    public Collection<String> names() {
        return byName.keySet();
    }
}
