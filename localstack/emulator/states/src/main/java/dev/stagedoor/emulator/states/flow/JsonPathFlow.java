package dev.stagedoor.emulator.states.flow;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.expression.Expression;

/**
 * InputPath, Parameters, the work, ResultSelector, ResultPath, OutputPath: in this order. Each may be null and then changes nothing.
 *
 * @param parameters of a Map state its ItemSelector is none of these: it is evaluated for each item
 * @param assign makes an object of the variables to set
 */
public record JsonPathFlow(Expression inputPath, Expression parameters, Expression resultSelector,
        ResultPath resultPath,
        Expression outputPath, Expression assign) implements DataFlow {

    @Override
    public JsonNode before(Data data, Inspection inspection) {
        JsonNode input = data.input();
        if (inputPath != null) {
            input = inputPath.evaluate(data);
        }
        inspection.saw("afterInputPath", input);
        if (parameters != null) {
            input = parameters.evaluate(data.withInput(input));
        }
        inspection.saw("afterParameters", input);
        return input;
    }

    @Override
    public Completion after(Data data, Inspection inspection) {
        JsonNode result = data.errorOutput() == null ? data.result() : data.errorOutput();
        JsonNode selected = result;
        if (resultSelector != null) {
            selected = resultSelector.evaluate(data.withInput(result));
        }
        inspection.saw("afterResultSelector", selected);
        JsonNode joined = resultPath.join(data.input(), selected);
        inspection.saw("afterResultPath", joined);
        Map<String, JsonNode> assigned = Assignment.of(assign, data.withInput(result));
        JsonNode output = outputPath == null ? joined : outputPath.evaluate(data.withInput(joined));
        return new Completion(output, assigned);
    }
}
