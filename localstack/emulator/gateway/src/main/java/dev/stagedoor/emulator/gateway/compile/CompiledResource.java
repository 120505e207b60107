package dev.stagedoor.emulator.gateway.compile;

import java.util.List;
import java.util.Map;

/**
 * A resource that has methods.
 *
 * @param parameterNames the path parameters, from left to right
 */
public record CompiledResource(String id, String path, List<String> parameterNames,
        Map<String, CompiledMethod> methods) {

    /** The method for a verb: the exact one, else {@code ANY}; null if there is neither. HEAD is not served by GET. */
    public CompiledMethod method(String verb) {
        CompiledMethod exact = methods.get(verb);
        return exact == null ? methods.get("ANY") : exact;
    }
}
