package dev.stagedoor.emulator.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.rules.ResourceRules;

/** The resources of an API in the making, by path. A resource that was there before keeps its id. */
final class ResourceTree {

    private final Ids ids;
    private final Map<String, String> knownIds = new LinkedHashMap<>();
    private final Map<String, Resource> byPath = new LinkedHashMap<>();

    /** @param keep whether what is there stays */
    ResourceTree(RestApi api, boolean keep, Ids ids) {
        this.ids = ids;
        api.resources().values().forEach(resource -> knownIds.put(resource.path(), resource.id()));
        if (keep) {
            api.resources().values().forEach(resource -> byPath.put(resource.path(), resource));
        } else {
            byPath.put("/", new Resource(api.rootResourceId(), null, null, "/", Map.of()));
        }
    }

    /** The resource at a path; it and its parents are made where they are missing. */
    Resource at(String path) {
        if (!path.startsWith("/")) {
            throw new InvalidOpenApiException("Unable to create resource at path '" + path + "': a path starts with /");
        }
        Resource resource = byPath.get("/");
        String inner = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (inner.isEmpty()) {
            return resource;
        }
        for (String part : inner.substring(1).split("/", -1)) {
            resource = child(resource, part, path);
        }
        return resource;
    }

    private Resource child(Resource parent, String part, String path) {
        String childPath = ResourceRules.path(parent, part);
        Resource known = byPath.get(childPath);
        if (known != null) {
            return known;
        }
        ResourceRules.child(parent, part, byPath.values(), null).ifPresent(problem -> {
            throw new InvalidOpenApiException("Unable to create resource at path '" + path + "': " + problem);
        });
        String id = knownIds.containsKey(childPath) ? knownIds.get(childPath) : ids.lower(6);
        Resource child = new Resource(id, parent.id(), part, childPath, Map.of());
        byPath.put(childPath, child);
        return child;
    }

    void put(String path, Method method) {
        Resource resource = at(path);
        Map<String, Method> methods = new LinkedHashMap<>(resource.methods());
        methods.put(method.httpMethod(), method);
        byPath.put(resource.path(),
                new Resource(resource.id(), resource.parentId(), resource.pathPart(), resource.path(),
                        methods));
    }

    Map<String, Resource> byId() {
        Map<String, Resource> byId = new LinkedHashMap<>();
        byPath.values().forEach(resource -> byId.put(resource.id(), resource));
        return byId;
    }
}
