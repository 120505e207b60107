package dev.stagedoor.emulator.states.definition.parse;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.choice.ConditionParser;
import dev.stagedoor.emulator.states.definition.ChoiceRule;
import dev.stagedoor.emulator.states.definition.ChoiceState;
import dev.stagedoor.emulator.states.definition.FailState;
import dev.stagedoor.emulator.states.definition.ParallelState;
import dev.stagedoor.emulator.states.definition.PassState;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.StateType;
import dev.stagedoor.emulator.states.definition.SucceedState;
import dev.stagedoor.emulator.states.definition.TaskState;
import dev.stagedoor.emulator.states.definition.WaitState;
import dev.stagedoor.emulator.states.definition.WaitUntil;
import dev.stagedoor.emulator.states.expression.Condition;
import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.jsonata.JsonataType;
import dev.stagedoor.emulator.states.task.TaskResource;

/** Reads one state, by its type. */
final class StateParser {

    private StateParser() {}

    static State parse(String name, Fields fields) {
        StateType type = StateType.of(fields.get("Type").asText()).orElse(null);
        if (type == null) {
            fields.findings().add("Field is not one of the allowed values", fields.location() + "/Type");
            return null;
        }
        return switch (type) {
            case PASS -> new PassState(name, fields.language(), FlowParser.flow(fields),
                    fields.has("Result") ? fields.get("Result") : null,
                    fields.text("Next"));
            case SUCCEED -> new SucceedState(name, fields.language(), FlowParser.flow(fields));
            case FAIL -> new FailState(name, fields.language(), FlowParser.flow(fields), failText(fields, "Error"),
                    failText(fields, "Cause"));
            case WAIT ->
                new WaitState(name, fields.language(), FlowParser.flow(fields), until(fields), fields.text("Next"));
            case CHOICE -> new ChoiceState(name, fields.language(), FlowParser.flow(fields), rules(fields),
                    fields.text("Default"));
            case TASK -> new TaskState(name, fields.language(), FlowParser.flow(fields),
                    fields.read("Resource", () -> TaskResource.parse(fields.text("Resource"))),
                    fields.integer("TimeoutSeconds"),
                    fields.integer("HeartbeatSeconds"), fields.template("Credentials"), HandlerParser.retriers(fields),
                    HandlerParser.catchers(fields), fields.text("Next"));
            case PARALLEL -> new ParallelState(name, fields.language(), FlowParser.flow(fields),
                    DefinitionParser.workflows(fields, "Branches"), HandlerParser.retriers(fields),
                    HandlerParser.catchers(fields),
                    fields.text("Next"));
            case MAP -> MapParser.parse(name, fields);
        };
    }

    private static Expression failText(Fields fields, String field) {
        if (fields.has(field)) {
            return fields.textExpression(field);
        }
        String path = fields.text(field + "Path");
        return path == null
                ? null
                : fields.read(field + "Path", () -> fields.expressions().errorText(path, field + "Path"));
    }

    private static WaitUntil until(Fields fields) {
        for (WaitUntil.Unit unit : WaitUntil.Unit.values()) {
            String field = unit == WaitUntil.Unit.SECONDS ? "Seconds" : "Timestamp";
            if (fields.has(field)) {
                JsonataType type = unit == WaitUntil.Unit.SECONDS ? JsonataType.INTEGER : JsonataType.STRING;
                return new WaitUntil(unit, fields.value(field, type), field, null);
            }
            if (fields.has(field + "Path")) {
                return new WaitUntil(unit, fields.path(field + "Path"), field + "Path", fields.text(field + "Path"));
            }
        }
        return null;
    }

    private static List<ChoiceRule> rules(Fields fields) {
        List<ChoiceRule> rules = new ArrayList<>();
        int index = 0;
        for (JsonNode rule : fields.get("Choices")) {
            String place = "Choices[" + index + "]";
            Fields own = fields.in(rule, place);
            Condition condition = fields.language() == QueryLanguage.JSONATA
                    ? jsonata(own, "Choices[" + index + "]/Condition")
                    : ConditionParser.parse(rule, own.expressions().paths(), own.findings()::add,
                            own.expressions().reads(),
                            own.location());
            rules.add(new ChoiceRule(condition, FlowParser.choice(fields, own), own.text("Next")));
            index++;
        }
        return List.copyOf(rules);
    }

    private static Condition jsonata(Fields rule, String location) {
        return rule.read("Condition", () -> rule.expressions().condition(rule.get("Condition"), location));
    }
}
