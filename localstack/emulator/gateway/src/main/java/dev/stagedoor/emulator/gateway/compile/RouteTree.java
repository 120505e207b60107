package dev.stagedoor.emulator.gateway.compile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the resource of a path: a static segment beats a parameter, which beats a greedy one. A trailing slash and doubled
 * leading slashes do not matter; inner doubled slashes do, and a greedy parameter keeps them. Values stay percent-encoded.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">
 * resources and methods</a>.
 */
public final class RouteTree {

    private static final String[] NO_VALUES = {};

    private final RouteNode root = new RouteNode();
    private final Map<String, RouteMatch> exact = new HashMap<>();
    private final List<CompiledResource> resources;

    RouteTree(Collection<CompiledResource> resources) {
        this.resources = List.copyOf(resources);
        resources.forEach(this::add);
    }

    private void add(CompiledResource resource) {
        if (resource.parameterNames().isEmpty()) {
            exact.put(resource.path(), new RouteMatch(resource, NO_VALUES));
        }
        RouteNode node = root;
        for (String segment : resource.path().substring(1).split("/")) {
            if (segment.endsWith("+}")) {
                node.greedy = resource;
                return;
            }
            node = segment.isEmpty()
                    ? node
                    : segment.startsWith("{") ? node.parameterChild() : node.staticChild(segment);
        }
        node.resource = resource;
    }

    /** Every resource that has methods, for explanations. */
    public List<CompiledResource> resources() {
        return resources;
    }

    /**
     * @param path raw, after the stage; empty or with a leading slash
     * @return null if no resource with methods has that path
     */
    public RouteMatch match(String path) {
        RouteMatch known = exact.get(path);
        if (known != null) {
            return known;
        }
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        int end = path.length();
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return match(root, path.substring(start, end), 0, 0);
    }

    private static RouteMatch match(RouteNode node, String path, int position, int parameters) {
        if (position >= path.length()) {
            return node.resource == null ? null : new RouteMatch(node.resource, new String[parameters]);
        }
        int slash = path.indexOf('/', position);
        int end = slash < 0 ? path.length() : slash;
        String segment = path.substring(position, end);
        RouteMatch found = null;
        RouteNode fixed = node.statics.isEmpty() ? null : node.statics.get(PercentCoding.decode(segment));
        if (fixed != null) {
            found = match(fixed, path, end + 1, parameters);
        }
        if (found == null && node.parameter != null && !segment.isEmpty()) {
            found = match(node.parameter, path, end + 1, parameters + 1);
            if (found != null) {
                found.values()[parameters] = segment;
            }
        }
        if (found == null && node.greedy != null) {
            found = new RouteMatch(node.greedy, new String[parameters + 1]);
            found.values()[parameters] = path.substring(position);
        }
        return found;
    }
}
