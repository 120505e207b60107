package dev.stagedoor.emulator.states.task.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;

/**
 * Which members the arguments of an integration may and must have.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-parameters.html">Passing parameters</a>
 */
public record ArgumentShape(Set<String> members, List<String> required) {

    /** @throws EvaluationException {@code States.Runtime} with AWS's list of what is wrong */
    public void check(JsonNode arguments, String field) {
        List<String> wrong = new ArrayList<>();
        arguments.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                wrong.add(unsupported(name));
            }
        });
        for (String name : required) {
            if (!arguments.has(name)) {
                wrong.add("The field '" + name + "' is required but was missing");
            }
        }
        refuse(arguments, field, wrong);
    }

    /** @throws EvaluationException {@code States.Runtime} if there is anything wrong */
    public static void refuse(JsonNode arguments, String field, List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new EvaluationException("States.Runtime", "The " + field + " '" + arguments
                    + "' could not be used to start the Task: [" + String.join(", ", wrong) + "]", null);
        }
    }

    public static String unsupported(String name) {
        return "The field \"" + name + "\" is not supported by Step Functions";
    }
}
