package dev.stagedoor.emulator.gateway.compile;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import dev.stagedoor.emulator.gateway.vtl.JsonPaths;

/** Compiles mapping expressions. What they may say is listed here and nowhere else. */
final class ValueSources {

    private static final String REQUEST = "method.request.";
    private static final String RESPONSE = "integration.response.";

    private final JsonPaths paths;

    ValueSources(JsonPaths paths) {
        this.paths = paths;
    }

    /** @throws InvalidMappingException if the expression is none */
    ValueSource compile(String expression) {
        String text = expression.trim();
        if (text.length() >= 2 && text.startsWith("'") && text.endsWith("'")) {
            String literal = text.substring(1, text.length() - 1);
            return scope -> literal;
        }
        if (text.startsWith("context.")) {
            return context(text.substring("context.".length()).split("\\."));
        }
        if (text.startsWith("stageVariables.")) {
            String name = text.substring("stageVariables.".length());
            return scope -> scope.stageVariables().get(name);
        }
        if (text.startsWith(REQUEST)) {
            return request(text, text.substring(REQUEST.length()));
        }
        if (text.startsWith(RESPONSE)) {
            return response(text, text.substring(RESPONSE.length()));
        }
        throw new InvalidMappingException(expression);
    }

    private ValueSource request(String expression, String part) {
        if (part.equals("body") || part.startsWith("body.")) {
            return new BodySource.OfRequest(paths,
                    part.equals("body") ? null : "$." + part.substring("body.".length()));
        }
        String name = name(expression, part);
        return switch (part.substring(0, part.indexOf('.'))) {
            case "header" -> scope -> scope.requestHeader(name);
            case "multivalueheader" -> joined(MappingScope::requestHeaders, name);
            case "querystring" -> scope -> scope.requestQuery(name);
            case "multivaluequerystring" -> joined(MappingScope::requestQueries, name);
            case "path" -> new PathSource(name);
            default -> throw new InvalidMappingException(expression);
        };
    }

    private ValueSource response(String expression, String part) {
        if (part.equals("body") || part.startsWith("body.")) {
            return new BodySource.OfResponse(paths,
                    part.equals("body") ? null : "$." + part.substring("body.".length()));
        }
        String name = name(expression, part);
        return switch (part.substring(0, part.indexOf('.'))) {
            case "header" -> scope -> scope.responseHeader(name);
            case "multivalueheader" -> joined(MappingScope::responseHeaders, name);
            default -> throw new InvalidMappingException(expression);
        };
    }

    private static String name(String expression, String part) {
        int dot = part.indexOf('.');
        if (dot < 0 || dot == part.length() - 1) {
            throw new InvalidMappingException(expression);
        }
        return part.substring(dot + 1);
    }

    private static ValueSource joined(BiFunction<MappingScope, String, List<String>> values, String name) {
        return scope -> {
            List<String> all = values.apply(scope, name);
            return all == null || all.isEmpty() ? null : String.join(",", all);
        };
    }

    private static ValueSource context(String[] names) {
        return scope -> {
            Object value = scope.contextVariables();
            for (String name : names) {
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            }
            return value == null || value instanceof Map ? null : value.toString();
        };
    }

    private record PathSource(String name) implements ValueSource {

        @Override
        public String value(MappingScope scope) {
            return scope.requestPath(name);
        }

        @Override
        public boolean encoded() {
            return true;
        }
    }
}
