package dev.stagedoor.emulator.gateway.vtl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;

/**
 * JSONPath in the dialect of <a href="https://github.com/json-path/JsonPath">Jayway</a>, which the reference names. Paths are
 * compiled once; a template can make paths of client data, so at most 1,000 are kept.
 */
public final class JsonPaths {

    private static final int MAX_COMPILED = 1000;

    private final Map<String, JsonPath> compiled = new ConcurrentHashMap<>();
    private final Configuration configuration = Configuration.builder().jsonProvider(new Provider())
            .mappingProvider(new JsonSmartMappingProvider()).build();

    /** Lists that a path makes print as those of a parsed body do. */
    private static final class Provider extends JsonSmartJsonProvider {
        @Override
        public Object createArray() {
            return new JsonList();
        }
    }

    /**
     * @param root what {@link JsonText#parse} gave, or null
     * @return null where a definite path leads nowhere
     * @throws com.jayway.jsonpath.InvalidPathException if the path is none
     */
    public Object read(Object root, String path) {
        JsonPath compiledPath = compile(path);
        if (root == null) {
            return null;
        }
        try {
            return compiledPath.read(root, configuration);
        } catch (PathNotFoundException e) {
            return null;
        }
    }

    private JsonPath compile(String path) {
        JsonPath known = compiled.get(path);
        if (known != null) {
            return known;
        }
        JsonPath fresh = JsonPath.compile(path);
        if (compiled.size() < MAX_COMPILED) {
            compiled.put(path, fresh);
        }
        return fresh;
    }
}
