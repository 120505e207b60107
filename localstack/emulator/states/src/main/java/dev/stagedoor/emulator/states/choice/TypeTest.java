package dev.stagedoor.emulator.states.choice;

import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/** The tests of what a value is. */
enum TypeTest {

    IS_NULL("IsNull", JsonNode::isNull), IS_NUMERIC("IsNumeric", JsonNode::isNumber), IS_STRING("IsString",
            JsonNode::isTextual), IS_BOOLEAN(
                    "IsBoolean",
                    JsonNode::isBoolean), IS_TIMESTAMP("IsTimestamp", value -> Timestamps.parse(value).isPresent());

    private final String field;
    private final Predicate<JsonNode> test;

    TypeTest(String field, Predicate<JsonNode> test) {
        this.field = field;
        this.test = test;
    }

    static Optional<TypeTest> of(String field) {
        for (TypeTest test : values()) {
            if (test.field.equals(field)) {
                return Optional.of(test);
            }
        }
        return Optional.empty();
    }

    boolean holds(JsonNode value) {
        return test.test(value);
    }
}
