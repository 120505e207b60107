package dev.stagedoor.emulator.states.task.mock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value of an API's answer looks like. */
sealed interface ResultShape {

    /** @throws InvalidMockResultException by the first thing that is wrong */
    void check(String field, JsonNode value, boolean strict);

    /** Anything. */
    record Any() implements ResultShape {
        @Override
        public void check(String field, JsonNode value, boolean strict) {}
    }

    /** A text of so many characters. */
    record Text(Range length) implements ResultShape {
        @Override
        public void check(String field, JsonNode value, boolean strict) {
            if (!value.isTextual()) {
                throw new InvalidMockResultException(field, "must be a string");
            }
            int characters = value.textValue().length();
            if (length.below(characters)) {
                throw new InvalidMockResultException(field, "is smaller than the minimum length");
            }
            if (length.above(characters)) {
                throw new InvalidMockResultException(field, "exceeds the maximum length");
            }
        }
    }

    /** One of a few texts. */
    record OneOf(Set<String> values) implements ResultShape {
        @Override
        public void check(String field, JsonNode value, boolean strict) {
            new Text(Range.ALL).check(field, value, strict);
            if (!values.contains(value.textValue())) {
                throw new InvalidMockResultException(field, "is not an expected value");
            }
        }
    }

    /** A number in a range. */
    record Numeric(Range range) implements ResultShape {
        @Override
        public void check(String field, JsonNode value, boolean strict) {
            if (!value.isNumber()) {
                throw new InvalidMockResultException(field, "must be a number");
            }
            if (range.below(value.doubleValue())) {
                throw new InvalidMockResultException(field, "is less than the minimum value");
            }
            if (range.above(value.doubleValue())) {
                throw new InvalidMockResultException(field, "exceeds the maximum value");
            }
        }
    }

    /** True or false. */
    record Bool() implements ResultShape {
        @Override
        public void check(String field, JsonNode value, boolean strict) {
            if (!value.isBoolean()) {
                throw new InvalidMockResultException(field, "must be a boolean");
            }
        }
    }

    /** Values of one shape. */
    record Items(ResultShape item) implements ResultShape {
        @Override
        public void check(String field, JsonNode value, boolean strict) {
            if (!value.isArray()) {
                throw new InvalidMockResultException(field, "must be an array");
            }
            value.forEach(element -> item.check(field, element, strict));
        }
    }

    /** Free keys. */
    record Entries(ResultShape value) implements ResultShape {
        @Override
        public void check(String field, JsonNode map, boolean strict) {
            Structure.mustBeObject(field, map);
            map.fields().forEachRemaining(entry -> value.check(entry.getKey(), entry.getValue(), strict));
        }
    }

    /** Named members; others may be there as well. */
    record Structure(Map<String, ResultShape> members, List<String> required) implements ResultShape {
        @Override
        public void check(String field, JsonNode value, boolean strict) {
            mustBeObject(field, value);
            for (String name : strict ? required : List.<String>of()) {
                if (!value.has(name)) {
                    throw new InvalidMockResultException("Required field '" + name + "' is missing");
                }
            }
            members.forEach((name, shape) -> {
                if (value.has(name)) {
                    shape.check(name, value.get(name), strict);
                }
            });
        }

        static void mustBeObject(String field, JsonNode value) {
            if (!value.isObject()) {
                throw new InvalidMockResultException(field, "must be an object");
            }
        }
    }

    /** A value of DynamoDB's, which holds others of its kind. */
    record Attribute() implements ResultShape {

        private static final ResultShape TEXT = new Text(Range.ALL);
        private static final ResultShape TEXTS = new Items(TEXT);
        private static final Structure TYPES = new Structure(Map.of("S", TEXT, "N", TEXT, "B", TEXT, "SS", TEXTS, "NS",
                TEXTS, "BS", TEXTS, "M", new Entries(new Attribute()), "L", new Items(new Attribute()), "NULL",
                new Bool(), "BOOL", new Bool()), List.of());

        @Override
        public void check(String field, JsonNode value, boolean strict) {
            TYPES.check(field, value, strict);
        }
    }

    /** From here to there, both included. */
    record Range(double from, double to) {

        static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** Such as {@code 1..80}, {@code ..64} or {@code 0..}. */
        static Range parse(String text) {
            int dots = text.indexOf("..");
            return text.isEmpty()
                    ? ALL
                    : new Range(dots == 0 ? ALL.from : Double.parseDouble(text.substring(0, dots)),
                            dots == text.length() - 2 ? ALL.to : Double.parseDouble(text.substring(dots + 2)));
        }

        boolean below(double value) {
            return value < from;
        }

        boolean above(double value) {
            return value > to;
        }
    }

    /** Reads the form that {@code results.json} has: {@code string 1..80}, {@code [..]}, {@code {"*": ..}}, {@code {"Name!": ..}}. */
    static ResultShape parse(JsonNode form) {
        if (form.isTextual()) {
            return scalar(form.textValue());
        }
        if (form.isArray()) {
            return new Items(parse(form.get(0)));
        }
        if (form.has("*")) {
            return new Entries(parse(form.get("*")));
        }
        Map<String, ResultShape> members = new TreeMap<>();
        List<String> required = new ArrayList<>();
        form.fields().forEachRemaining(member -> {
            boolean must = member.getKey().endsWith("!");
            String name = must ? member.getKey().substring(0, member.getKey().length() - 1) : member.getKey();
            if (must) {
                required.add(name);
            }
            members.put(name, parse(member.getValue()));
        });
        return new Structure(members, required);
    }

    private static ResultShape scalar(String form) {
        String[] words = form.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        return switch (words[0]) {
            case "any" -> new Any();
            case "attribute" -> new Attribute();
            case "boolean" -> new Bool();
            case "capacity" -> capacity();
            case "enum" -> new OneOf(new HashSet<>(List.of(rest.split("\\|"))));
            case "number" -> new Numeric(Range.parse(rest));
            case "string" -> new Text(Range.parse(rest));
            default -> throw new IllegalArgumentException("No shape: " + form);
        };
    }

    private static ResultShape capacity() {
        ResultShape units = new Numeric(Range.ALL);
        ResultShape part = new Structure(
                Map.of("CapacityUnits", units, "ReadCapacityUnits", units, "WriteCapacityUnits", units), List.of());
        return new Structure(
                Map.of("TableName", new Text(Range.ALL), "CapacityUnits", units, "ReadCapacityUnits", units,
                        "WriteCapacityUnits", units, "Table", part, "LocalSecondaryIndexes", new Entries(part),
                        "GlobalSecondaryIndexes", new Entries(part)),
                List.of());
    }
}
