package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.choice.Operand;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/**
 * The rules of a Choice state: a condition of JSONata, or a comparison or And, Or and Not of others.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html">Choice workflow state</a>
 */
final class ChoiceCheck {

    private static final int DEEPEST = 50;
    private static final List<String> SELECTORS = List.of("And", "Or", "Not", "Variable", "Condition");
    private static final Set<String> OF_JSONATA = Set.of("Condition", "Output");
    /** What a rule has beside its condition; one inside of another has the comment only. */
    private static final Set<String> OF_RULES = Set.of("Comment", "Next", "Assign", "Output");

    private final QueryLanguage language;
    private final Report report;

    ChoiceCheck(QueryLanguage language, Report report) {
        this.language = language;
        this.report = report;
    }

    void check(JsonNode state, String location) {
        ObjectCheck.required(state, location, report, "Choices");
        JsonNode choices = state.path("Choices");
        ObjectCheck.notEmpty(choices, location + "/Choices", report);
        int index = 0;
        for (JsonNode rule : choices.isArray() ? choices : FieldTable.NONE) {
            String place = location + "/Choices[" + index++ + "]";
            if (Kind.OBJECT.check(rule, place, report)) {
                ObjectCheck.required(rule, place, report, "Next");
                kind(rule, "Next", Kind.TEXT, place);
                kind(rule, "Assign", Kind.OBJECT, place);
                AssignCheck.check(rule.path("Assign"), place, report);
                condition(rule, place, 0);
            }
        }
    }

    private void kind(JsonNode rule, String field, Kind kind, String location) {
        if (rule.has(field)) {
            kind.check(rule.get(field), location + "/" + field, report);
        }
    }

    private void condition(JsonNode rule, String location, int depth) {
        if (depth > DEEPEST) {
            report.add("TOO_DEEPLY_NESTED", "The conditions are too deeply nested", location); // [?]
            return;
        }
        if (SELECTORS.stream().filter(rule::has).count() != 1) {
            report.schema("The object must have only one of the following fields, " + SELECTORS, location);
        }
        rule.fields().forEachRemaining(
                entry -> field(rule, entry.getKey(), entry.getValue(), location, depth));
        if (rule.has("Variable")) {
            operators(rule, location);
        }
    }

    private void field(JsonNode rule, String name, JsonNode value, String location, int depth) {
        String place = location + "/" + name;
        boolean known = SELECTORS.contains(name) || OF_RULES.contains(name) || Operand.of(name).isPresent();
        if (!known || depth > 0 && OF_RULES.contains(name) && !name.equals("Comment")
                || Operand.of(name).isPresent() && !rule.has("Variable")) {
            report.unsupported(name, location);
        } else if (OF_JSONATA.contains(name) != (language == QueryLanguage.JSONATA) && !common(name)) {
            report.foreign(name, language, location);
        } else {
            switch (name) {
                case "Not" -> inner(value, place, depth);
                case "And", "Or" -> list(value, place, depth);
                case "Condition" -> computed(value, place);
                case "Variable" -> Kind.TEXT.check(value, place, report);
                default -> Operand.of(name).ifPresent(operand -> operand(operand, value, place));
            }
        }
    }

    /** Whether rules of both languages have the field. */
    private static boolean common(String name) {
        return OF_RULES.contains(name) && !OF_JSONATA.contains(name);
    }

    private void computed(JsonNode value, String place) {
        if (!ObjectCheck.isExpression(value)) {
            Kind.FLAG.check(value, place, report);
        }
    }

    private void list(JsonNode conditions, String location, int depth) {
        if (Kind.ARRAY.check(conditions, location, report)) {
            ObjectCheck.notEmpty(conditions, location, report);
            for (int i = 0; i < conditions.size(); i++) {
                inner(conditions.get(i), location + "[" + i + "]", depth);
            }
        }
    }

    private void inner(JsonNode rule, String location, int depth) {
        if (Kind.OBJECT.check(rule, location, report)) {
            condition(rule, location, depth + 1);
        }
    }

    private void operators(JsonNode rule, String location) {
        List<String> there = Operand.OPERATORS.stream().filter(rule::has).toList();
        if (there.size() > 1) {
            report.schema("There should only be one of the following fields: " + Operand.OPERATORS, location);
        } else if (there.isEmpty() && language == QueryLanguage.JSONPATH) {
            report.schema("This object should have only one of the following fields: " + Operand.OPERATORS, location);
        }
    }

    private void operand(Operand operand, JsonNode value, String location) {
        switch (operand) {
            case TEXT, PATH -> Kind.TEXT.check(value, location, report);
            case NUMBER -> Kind.NUMBER.check(value, location, report);
            case FLAG -> Kind.FLAG.check(value, location, report);
            case TIMESTAMP -> {
                if (Kind.TEXT.check(value, location, report)) {
                    TimestampCheck.check(value, location, report);
                }
            }
        }
    }
}
