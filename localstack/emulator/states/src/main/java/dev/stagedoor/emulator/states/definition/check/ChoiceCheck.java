package dev.stagedoor.emulator.states.definition.check;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/** The rules of a Choice state: their operators and what those compare are read by the parser. */
final class ChoiceCheck {

    private static final int DEEPEST = 50;
    private static final Set<String> RULE = Set.of("Next", "Comment", "Assign");

    private final QueryLanguage language;
    private final Report report;

    ChoiceCheck(QueryLanguage language, Report report) {
        this.language = language;
        this.report = report;
    }

    void check(JsonNode state, String location) {
        JsonNode choices = state.path("Choices");
        if (choices.isMissingNode()) {
            report.required("Choices", location);
        } else if (choices.isArray() && choices.isEmpty()) {
            report.schema("The field 'Choices' must not be empty", location + "/Choices");
        }
        for (int i = 0; i < choices.size(); i++) {
            rule(choices.get(i), location + "/Choices[" + i + "]");
        }
    }

    private void rule(JsonNode rule, String location) {
        if (!rule.isObject()) {
            report.schema("Expected value of type Object", location);
            return;
        }
        if (!rule.path("Next").isTextual()) {
            report.required("Next", location);
        }
        AssignCheck.check(rule.path("Assign"), location, report);
        if (language == QueryLanguage.JSONATA) {
            jsonata(rule, location);
        } else {
            condition(rule, location, 0);
        }
    }

    private void jsonata(JsonNode rule, String location) {
        rule.fieldNames().forEachRemaining(name -> {
            if (!RULE.contains(name) && !name.equals("Condition") && !name.equals("Output")) {
                report.unsupported(name, location);
            }
        });
        JsonNode condition = rule.path("Condition");
        if (condition.isMissingNode()) {
            report.required("Condition", location);
        } else if (!condition.isBoolean() && !ObjectCheck.isExpression(condition)) {
            report.schema("Expected value of type Boolean", location + "/Condition");
        }
    }

    private void condition(JsonNode rule, String location, int depth) {
        if (depth > DEEPEST) {
            report.add("TOO_DEEPLY_NESTED", "The conditions are too deeply nested", location);
        } else if (!rule.isObject()) {
            report.schema("Expected value of type Object", location);
        } else if (rule.has("Not")) {
            condition(rule.get("Not"), location + "/Not", depth + 1);
        } else if (rule.has("And") || rule.has("Or")) {
            String name = rule.has("And") ? "And" : "Or";
            JsonNode conditions = rule.get(name);
            if (!conditions.isArray() || conditions.isEmpty()) {
                report.schema("Expected value of type Array with at least one condition", location + "/" + name);
            }
            for (int i = 0; i < conditions.size(); i++) {
                condition(conditions.get(i), location + "/" + name + "[" + i + "]", depth + 1);
            }
        } else if (!rule.path("Variable").isTextual()) {
            report.required("Variable", location);
        }
    }
}
