package dev.stagedoor.emulator.states.intrinsic;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.path.Path;
import dev.stagedoor.emulator.states.path.Scope;

/** One argument of a call. */
sealed interface Argument {

    JsonNode evaluate(Scope scope) throws ArgumentNotFoundException, InvalidCallException;

    Set<String> variables();

    /** @param template what {@code States.Format} makes of it; null where it is no text */
    record Literal(JsonNode value, FormatTemplate template) implements Argument {

        @Override
        public JsonNode evaluate(Scope scope) {
            return value;
        }

        @Override
        public Set<String> variables() {
            return Set.of();
        }
    }

    record Reference(Path path) implements Argument {

        @Override
        public JsonNode evaluate(Scope scope) throws ArgumentNotFoundException {
            return path.find(scope).orElseThrow(() -> new ArgumentNotFoundException(path));
        }

        @Override
        public Set<String> variables() {
            return path.variables();
        }
    }

    record Nested(Call call) implements Argument {

        @Override
        public JsonNode evaluate(Scope scope) throws ArgumentNotFoundException, InvalidCallException {
            return call.evaluate(scope);
        }

        @Override
        public Set<String> variables() {
            return call.variables();
        }
    }

    /** The path of an argument leads nowhere. */
    final class ArgumentNotFoundException extends Exception {

        private final transient Path path;

        ArgumentNotFoundException(Path path) {
            super(null, null, false, false);
            this.path = path;
        }

        Path path() {
            return path;
        }
    }

    /** A function did not take its arguments. */
    final class InvalidCallException extends Exception {

        private final String function;

        InvalidCallException(String function, String detail) {
            super(detail, null, false, false);
            this.function = function;
        }

        String function() {
            return function;
        }
    }
}
