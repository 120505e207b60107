package dev.stagedoor.emulator.states.choice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.expression.Condition;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.path.ExpressionParser;
import dev.stagedoor.emulator.states.path.Path;
import dev.stagedoor.emulator.states.path.ReferencePath;

/** Makes the condition of a rule: a comparison, a test of type or presence, or And, Or and Not of others. */
public final class ConditionParser {

    private final ExpressionParser paths;
    private final BiConsumer<String, String> problems;
    private final Consumer<Set<String>> reads;

    private ConditionParser(ExpressionParser paths, BiConsumer<String, String> problems,
            Consumer<Set<String>> reads) {
        this.paths = paths;
        this.problems = problems;
        this.reads = reads;
    }

    /**
     * @param problems hears of what is wrong: a message and its place
     * @param reads hears of the variables that the rule reads
     * @param location of the rule
     */
    public static Condition parse(JsonNode rule, ExpressionParser paths, BiConsumer<String, String> problems,
            Consumer<Set<String>> reads, String location) {
        return new ConditionParser(paths, problems, reads).condition(rule, location);
    }

    private Condition condition(JsonNode rule, String location) {
        if (rule.has("And")) {
            List<Condition> all = conditions(rule.get("And"), location + "/And");
            return data -> all.stream().allMatch(condition -> condition.matches(data));
        }
        if (rule.has("Or")) {
            List<Condition> any = conditions(rule.get("Or"), location + "/Or");
            return data -> any.stream().anyMatch(condition -> condition.matches(data));
        }
        if (rule.has("Not")) {
            Condition inner = condition(rule.get("Not"), location + "/Not");
            return data -> !inner.matches(data);
        }
        try {
            return test(rule, location);
        } catch (InvalidExpressionException e) {
            problems.accept(e.getMessage(), location + "/Variable");
            return data -> false;
        }
    }

    private List<Condition> conditions(JsonNode rules, String location) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            conditions.add(condition(rules.get(i), location + "[" + i + "]"));
        }
        return List.copyOf(conditions);
    }

    private Condition test(JsonNode rule, String location) throws InvalidExpressionException {
        Path variable = ReferencePath.parseSource(rule.path("Variable").asText()).path();
        reads.accept(variable.variables());
        for (Iterator<String> names = rule.fieldNames(); names.hasNext();) {
            String name = names.next();
            JsonNode operand = rule.get(name);
            if ("IsPresent".equals(name)) {
                return data -> variable.find(data.scope()).isPresent() == operand.booleanValue();
            }
            if ("StringMatches".equals(name)) {
                StringPattern pattern = StringPattern.of(operand.asText());
                return data -> {
                    JsonNode value = value(variable, data);
                    return value.isTextual() && pattern.matches(value.textValue());
                };
            }
            var type = TypeTest.of(name);
            if (type.isPresent()) {
                return data -> type.get().holds(value(variable, data)) == operand.booleanValue();
            }
            var operator = Comparison.Operator.of(name);
            if (operator.isPresent()) {
                Expression right = right(operator.get(), name, operand, location);
                return data -> operator.get().test(value(variable, data), right.evaluate(data));
            }
        }
        problems.accept("A rule needs a comparison operator", location);
        return data -> false;
    }

    private Expression right(Comparison.Operator operator, String name, JsonNode operand, String location) {
        if (!operator.ofPath()) {
            return Expression.constant(operand);
        }
        try {
            var path = paths.parse(operand.asText());
            reads.accept(path.variables());
            return data -> path.evaluate(data.scope(), name);
        } catch (InvalidExpressionException e) {
            problems.accept(e.getMessage(), location + "/" + name);
            return Expression.constant(operand);
        }
    }

    private static JsonNode value(Path variable, Data data) {
        return variable.find(data.scope()).orElseThrow(() -> new EvaluationException("States.Runtime",
                "Invalid path '%s': The choice state's condition path references an invalid value."
                        .formatted(variable.text()),
                null));
    }
}
