package dev.stagedoor.emulator.states.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;

/**
 * Why a path of names and indexes led nowhere, in Jayway's words. They show values and the names of their classes:
 * AWS's texts have Java's maps and lists, so the path is read once more on those.
 */
final class Explanation {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Configuration MAPS = Configuration.builder().jsonProvider(new JacksonJsonProvider(MAPPER))
            .mappingProvider(new JacksonMappingProvider(MAPPER)).build();

    private Explanation() {}

    /** @param path one that can give only one value, so that it takes no work to speak of */
    static String of(JsonPath path, JsonNode root) {
        try {
            path.read(MAPPER.convertValue(root, Object.class), MAPS);
            return "No results for path: " + path.getPath();
        } catch (PathNotFoundException e) {
            return e.getMessage();
        }
    }
}
