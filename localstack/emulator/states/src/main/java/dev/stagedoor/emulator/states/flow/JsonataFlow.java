package dev.stagedoor.emulator.states.flow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.expression.Expression;

/**
 * Arguments, the work, then Output and Assign, which see the same variables. Each may be null.
 *
 * @param output without it the result is the output, or the error output where a Catcher is at work
 * @param assign makes an object of the variables to set
 */
public record JsonataFlow(Expression arguments, Expression output, Expression assign) implements DataFlow {

    @Override
    public JsonNode before(Data data, Inspection inspection) {
        if (arguments == null) {
            return data.input();
        }
        JsonNode evaluated = arguments.evaluate(data);
        inspection.saw("afterArguments", evaluated);
        return evaluated;
    }

    @Override
    public Completion after(Data data, Inspection inspection) {
        JsonNode result = data.errorOutput() == null ? data.result() : data.errorOutput();
        JsonNode handed = output == null ? result : output.evaluate(data);
        return new Completion(handed, Assignment.of(assign, data));
    }
}
