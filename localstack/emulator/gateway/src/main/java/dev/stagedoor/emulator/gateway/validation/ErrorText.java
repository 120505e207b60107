package dev.stagedoor.emulator.gateway.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

/**
 * {@code $context.error.validationErrorString}. AWS's form ({@code [object has missing required properties (["a"])]}) is known
 * from examples only; what there is no example of is said in the validator's own words.
 */
final class ErrorText {

    private static final int MAX_ERRORS = 20;
    private static final int MAX_CHARACTERS = 2_000;

    private ErrorText() {}

    static String of(List<Error> errors) {
        Map<String, TreeSet<String>> missing = new LinkedHashMap<>();
        Map<String, TreeSet<String>> notAllowed = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        for (Error error : errors.subList(0, Math.min(MAX_ERRORS, errors.size()))) {
            switch (error.getKeyword()) {
                case "required" -> add(missing, error);
                case "additionalProperties" -> add(notAllowed, error);
                default -> texts.add(text(error));
            }
        }
        missing.values().forEach(names -> texts.add(0, "object has missing required properties (" + list(names) + ")"));
        notAllowed.values().forEach(names -> texts.add(
                "object instance has properties which are not allowed by the schema: " + list(names)));
        String all = texts.stream().collect(Collectors.joining(", ", "[", "]"));
        return all.length() <= MAX_CHARACTERS ? all : all.substring(0, MAX_CHARACTERS) + "...]";
    }

    private static void add(Map<String, TreeSet<String>> names, Error error) {
        names.computeIfAbsent(error.getInstanceLocation().toString(), place -> new TreeSet<>())
                .add(error.getProperty());
    }

    private static String list(TreeSet<String> names) {
        return names.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    private static String text(Error error) {
        return switch (error.getKeyword()) {
            case "type" -> "instance type (" + error.getArguments()[0]
                    + ") does not match any allowed primitive type (allowed: " + types(error.getSchemaNode()) + ")";
            case "enum" -> "instance value (" + error.getInstanceNode() + ") not found in enum (possible values: "
                    + error.getSchemaNode() + ")";
            case "pattern" -> "ECMA 262 regex " + error.getSchemaNode() + " does not match input string "
                    + error.getInstanceNode();
            default -> error.getInstanceLocation() + ": " + error.getMessage();
        };
    }

    private static String types(JsonNode type) {
        return type.isArray() ? type.toString() : "[" + type + "]";
    }
}
