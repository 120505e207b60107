package dev.stagedoor.emulator.states.intrinsic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.intrinsic.Argument.ArgumentNotFoundException;
import dev.stagedoor.emulator.states.intrinsic.Argument.InvalidCallException;
import dev.stagedoor.emulator.states.path.Scope;

/** A function with what it is called with. */
record Call(IntrinsicFunction function, List<Argument> arguments, List<FormatTemplate> templates) {

    static Call of(IntrinsicFunction function, List<Argument> arguments) {
        List<FormatTemplate> templates = new ArrayList<>(arguments.size());
        arguments.forEach(
                argument -> templates.add(argument instanceof Argument.Literal literal ? literal.template() : null));
        return new Call(function, List.copyOf(arguments), templates);
    }

    JsonNode evaluate(Scope scope) throws ArgumentNotFoundException, InvalidCallException {
        List<JsonNode> values = new ArrayList<>(arguments.size());
        for (Argument argument : arguments) {
            values.add(argument.evaluate(scope));
        }
        try {
            return function.apply(new Arguments(values, templates));
        } catch (InvalidArgumentsException e) {
            throw new InvalidCallException(function.name(), e.getMessage());
        }
    }

    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        arguments.forEach(argument -> names.addAll(argument.variables()));
        return names;
    }
}
