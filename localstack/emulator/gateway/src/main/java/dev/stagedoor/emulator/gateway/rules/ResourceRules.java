package dev.stagedoor.emulator.gateway.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.model.Resource;

/** Where a resource may stand. */
public final class ResourceRules {

    private static final Pattern PART = Pattern.compile("[a-zA-Z0-9._\\-:]+|\\{[a-zA-Z0-9._\\-:]+\\+?}");

    private ResourceRules() {}

    /**
     * Whether a resource of this name may be put under the parent.
     *
     * @param resources all of the API
     * @param self the resource itself where it is being renamed, else null
     * @return what is wrong
     */
    public static Optional<String> child(Resource parent, String pathPart, Collection<Resource> resources,
            Resource self) {
        if (!PART.matcher(pathPart).matches()) {
            return Optional
                    .of("Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces"
                            + " at the beginning and the end.");
        }
        if (isGreedy(parent.pathPart())) {
            return Optional.of(
                    "Cannot create a child of a resource with a greedy path variable: " + parent.pathPart());
        }
        if (!isVariable(pathPart)) {
            return Optional.empty();
        }
        return resources.stream()
                .filter(other -> other != self && parent.id().equals(other.parentId()) && isVariable(other.pathPart()))
                .findFirst()
                .map(sibling -> "A sibling (" + sibling.pathPart()
                        + ") of this resource already has a variable path part -- only one is allowed");
    }

    /** The path of a child. */
    public static String path(Resource parent, String pathPart) {
        return parent.parentId() == null ? "/" + pathPart : parent.path() + "/" + pathPart;
    }

    private static boolean isVariable(String pathPart) {
        return pathPart != null && pathPart.startsWith("{");
    }

    private static boolean isGreedy(String pathPart) {
        return isVariable(pathPart) && pathPart.endsWith("+}");
    }
}
