package dev.stagedoor.emulator.gateway.model;

import java.util.Map;

/**
 * A resource: one path with its methods.
 *
 * @param parentId null for the root
 * @param pathPart the last segment, such as {@code shows}, {@code {showId}} or {@code {proxy+}}; null for the root
 * @param path the whole path from the root, such as {@code /shows/{showId}}
 * @param methods by HTTP method, {@code ANY} included
 */
public record Resource(String id, String parentId, String pathPart, String path, Map<String, Method> methods) {

    public Resource {
        methods = Copies.of(methods);
    }
}
