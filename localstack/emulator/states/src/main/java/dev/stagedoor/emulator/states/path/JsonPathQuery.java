package dev.stagedoor.emulator.states.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** One compiled JSONPath on one tree. */
final class JsonPathQuery {

    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider()).build();

    private final String text;
    private final JsonPath compiled;

    private JsonPathQuery(String text, JsonPath compiled) {
        this.text = text;
        this.compiled = compiled;
    }

    static JsonPathQuery compile(String text) throws InvalidExpressionException {
        try {
            return new JsonPathQuery(text, JsonPath.compile(text));
        } catch (JsonPathException | IllegalArgumentException e) {
            throw new InvalidExpressionException("Value must be a valid JSONPath.");
        } catch (StackOverflowError e) {
            throw new InvalidExpressionException("The path is nested too deeply");
        }
    }

    String text() {
        return text;
    }

    JsonNode evaluate(JsonNode root) throws NoSuchValueException {
        if (root == null) {
            throw new NoSuchValueException("No results for path: " + text);
        }
        try {
            return JsonValues.toNode(compiled.read(root, CONFIGURATION));
        } catch (PathNotFoundException e) {
            if (!compiled.isDefinite()) {
                return JsonNodeFactory.instance.arrayNode();
            }
            throw new NoSuchValueException(e.getMessage());
        } catch (JsonPathException e) {
            throw new NoSuchValueException(e.getMessage());
        }
    }
}
