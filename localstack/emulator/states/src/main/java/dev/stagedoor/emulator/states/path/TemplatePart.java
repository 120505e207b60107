package dev.stagedoor.emulator.states.path;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A piece of a payload template. */
sealed interface TemplatePart {

    JsonNode evaluate(Scope scope);

    void collectVariables(Set<String> names);

    /** What holds no expression: the very node of the definition, at no cost. */
    record Constant(JsonNode value) implements TemplatePart {

        @Override
        public JsonNode evaluate(Scope scope) {
            return value;
        }

        @Override
        public void collectVariables(Set<String> names) {
            // There are none.
        }
    }

    /** @param field the key as the definition has it, with its ending */
    record Computed(String field, Expression expression) implements TemplatePart {

        @Override
        public JsonNode evaluate(Scope scope) {
            return expression.evaluate(scope, field);
        }

        @Override
        public void collectVariables(Set<String> names) {
            names.addAll(expression.variables());
        }
    }

    /** An object with an expression somewhere in it. */
    record Template(List<Member> members) implements TemplatePart {

        record Member(String name, TemplatePart part) {}

        @Override
        public JsonNode evaluate(Scope scope) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Member member : members) {
                object.set(member.name(), member.part().evaluate(scope));
            }
            return object;
        }

        @Override
        public void collectVariables(Set<String> names) {
            members.forEach(member -> member.part().collectVariables(names));
        }
    }

    /** An array with an expression somewhere in the objects in it. */
    record Items(List<TemplatePart> parts) implements TemplatePart {

        @Override
        public JsonNode evaluate(Scope scope) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(parts.size());
            parts.forEach(part -> array.add(part.evaluate(scope)));
            return array;
        }

        @Override
        public void collectVariables(Set<String> names) {
            parts.forEach(part -> part.collectVariables(names));
        }
    }
}
