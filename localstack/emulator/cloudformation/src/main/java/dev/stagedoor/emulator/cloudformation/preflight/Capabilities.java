package dev.stagedoor.emulator.cloudformation.preflight;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.template.ResourceDeclaration;

/**
 * What a caller must acknowledge: that a template makes IAM resources, and that it names them.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html">Capabilities</a>.
 */
public final class Capabilities {

    public static final String IAM = "CAPABILITY_IAM";
    public static final String NAMED_IAM = "CAPABILITY_NAMED_IAM";

    private Capabilities() {}

    /** The capabilities that these resources need: none or one. */
    public static Set<String> needed(Collection<ResourceDeclaration> resources, ResourceTypes types) {
        Set<String> needed = new LinkedHashSet<>();
        for (ResourceDeclaration resource : resources) {
            if (resource.type().startsWith("AWS::IAM::")) {
                needed.add(isNamed(resource, types.get(resource.type())) ? NAMED_IAM : IAM);
            }
        }
        return needed.contains(NAMED_IAM) ? Set.of(NAMED_IAM) : needed;
    }

    /**
     * @throws InsufficientCapabilitiesException if something is needed that was not acknowledged
     */
    static void check(Set<String> needed, Set<String> acknowledged) {
        for (String capability : needed) {
            if (!acknowledged.contains(capability) && !acknowledged.contains(NAMED_IAM)) {
                throw new InsufficientCapabilitiesException(capability);
            }
        }
    }

    /** The name of an inline policy is no name of a resource of its own. */
    private static boolean isNamed(ResourceDeclaration resource, ResourceType type) {
        return type != null && type.nameProperty() != null && !resource.type().equals("AWS::IAM::Policy")
                && resource.properties().get(type.nameProperty()) != null;
    }
}
