package dev.stagedoor.emulator.states.intrinsic;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.intrinsic.Argument.ArgumentNotFoundException;
import dev.stagedoor.emulator.states.intrinsic.Argument.InvalidCallException;
import dev.stagedoor.emulator.states.path.Expression;
import dev.stagedoor.emulator.states.path.Scope;

/** A call of an intrinsic function as a definition holds it, with AWS's texts for its failures. */
record IntrinsicExpression(String text, Call call, Set<String> variables) implements Expression {

    /**
     * [?] The documentation names {@code States.IntrinsicFailure}; what users report of AWS is this name.
     */
    private static final String ERROR = "States.Runtime";

    static IntrinsicExpression of(String text, Call call) {
        return new IntrinsicExpression(text, call, Set.copyOf(call.variables()));
    }

    @Override
    public JsonNode evaluate(Scope scope, String field) {
        try {
            return call.evaluate(scope);
        } catch (ArgumentNotFoundException e) {
            throw new EvaluationException(ERROR,
                    "The function '" + text + "' had the following error: The JsonPath argument for the"
                            + " field '" + e.path().text() + "' could not be found in the input '"
                            + Json.write(e.path().document(scope))
                            + "'",
                    null);
        } catch (InvalidCallException e) {
            // [?] The sentence before "Invalid arguments" is reported once only.
            throw new EvaluationException(ERROR, "There was an error while evaluating the intrinsic function: " + text
                    + ". Invalid arguments in " + e.function() + e.getMessage(), null);
        }
    }
}
