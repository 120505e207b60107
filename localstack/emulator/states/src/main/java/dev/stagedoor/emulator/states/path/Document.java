package dev.stagedoor.emulator.states.path;

import com.fasterxml.jackson.databind.JsonNode;

/** What the first characters of a path name: the tree on which the rest is read. */
sealed interface Document {

    /** The tree; null where a variable is not set. */
    JsonNode in(Scope scope);

    /** {@code $}: the state's input. */
    record Input() implements Document {
        @Override
        public JsonNode in(Scope scope) {
            return scope.input();
        }
    }

    /** {@code $$}: the context object. */
    record Context() implements Document {
        @Override
        public JsonNode in(Scope scope) {
            return scope.context();
        }
    }

    /** {@code $name}: a variable. */
    record Variable(String name) implements Document {
        @Override
        public JsonNode in(Scope scope) {
            return scope.variables().get(name);
        }
    }
}
