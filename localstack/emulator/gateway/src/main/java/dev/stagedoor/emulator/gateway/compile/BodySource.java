package dev.stagedoor.emulator.gateway.compile;

import java.io.IOException;

import com.jayway.jsonpath.InvalidPathException;
import dev.stagedoor.emulator.gateway.vtl.JsonPaths;
import dev.stagedoor.emulator.gateway.vtl.JsonText;

/** A body, or a part of it by JSONPath, as the value of a parameter. */
sealed interface BodySource extends ValueSource {

    /** {@code method.request.body[.path]}: a broken body is the caller's fault. */
    record OfRequest(JsonPaths paths, String path) implements BodySource {

        @Override
        public String value(MappingScope scope) throws MappingFailure {
            return BodySource.part(paths, path, scope.requestBody(), MappingFailure.Fault.REQUEST,
                    "Invalid JSON in request body");
        }

        @Override
        public boolean readsRequestBody() {
            return true;
        }
    }

    /** {@code integration.response.body[.path]}: a broken body is the API's. */
    record OfResponse(JsonPaths paths, String path) implements BodySource {

        @Override
        public String value(MappingScope scope) throws MappingFailure {
            return BodySource.part(paths, path, scope.responseBody(), MappingFailure.Fault.CONFIGURATION,
                    "Invalid JSON in the integration's response body");
        }

        @Override
        public boolean readsResponseBody() {
            return true;
        }
    }

    private static String part(JsonPaths paths, String path, String body, MappingFailure.Fault fault, String message)
            throws MappingFailure {
        String text = body.isEmpty() ? "{}" : body;
        Object root = null;
        // Only what looks like JSON is parsed, and then it must be JSON, also where the whole body is taken.
        if ("{['\"".indexOf(firstCharacter(text)) >= 0) {
            try {
                root = JsonText.parse(text);
            } catch (IOException e) {
                throw new MappingFailure(fault, message);
            }
        }
        if (path == null) {
            return text;
        }
        try {
            Object value = paths.read(root, path);
            return value == null ? null : value instanceof String string ? string : JsonText.write(value);
        } catch (InvalidPathException e) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION, e.getMessage());
        }
    }

    private static char firstCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }
}
