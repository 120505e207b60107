package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.choice.Operand;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.error.Diagnostic;

/**
 * What a definition may say and hardly means: texts that look like paths where none is read. Codes and sentences are those of AWS's
 * documentation; what AWS answers as the message is not known [?].
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">List of warning codes</a>
 */
final class Warnings {

    private static final String NO_DOLLAR = "No .$ on a field that appears to be a JSONPath or Intrinsic Function.";
    private static final String NO_PATH = "Field value looks like a path, but field name does not end with 'Path'.";
    private static final String PASS_RESULT_IS_STATIC = "Attempt to use a path in the result of a pass state.";

    /** A text alone that begins with a dollar sign may be a price. */
    private static final Pattern PATH = Pattern.compile("\\$\\$?(?:[.\\[].*)?", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("States\\.[A-Za-z0-9]+\\(.*\\)", Pattern.DOTALL);
    private static final List<String> TEMPLATES = List.of("Parameters", "ItemSelector", "ResultSelector", "Assign");
    private static final List<String> TEXTS = List.of("Error", "Cause", "Timestamp");

    private final QueryLanguage machine;
    private final Report report;

    Warnings(QueryLanguage machine, Report report) {
        this.machine = machine;
        this.report = report;
    }

    /** Whatever the form of the workflow. */
    void workflow(JsonNode workflow, String location) {
        workflow.path("States").fields().forEachRemaining(entry -> {
            String place = location + "/States/" + entry.getKey();
            JsonNode state = entry.getValue();
            if (Languages.of(state, machine) == QueryLanguage.JSONPATH) {
                state(state, place);
            }
            Workflows.in(state, place, this::workflow);
        });
    }

    private void state(JsonNode state, String location) {
        TEMPLATES.forEach(field -> template(state.path(field), location + "/" + field));
        TEXTS.forEach(field -> path(state.path(field), location + "/" + field));
        if (state.path("Type").asText().equals("Pass") && holdsPath(state.path("Result"))) {
            report.add(Diagnostic.warning("PASS_RESULT_IS_STATIC", PASS_RESULT_IS_STATIC, location + "/Result"));
        }
        rules(state.path("Choices"), location + "/Choices");
        for (int i = 0; i < state.path("Catch").size() && state.path("Catch").isArray(); i++) {
            template(state.path("Catch").get(i).path("Assign"), location + "/Catch[" + i + "]/Assign");
        }
    }

    private void template(JsonNode template, String location) {
        template.fields().forEachRemaining(entry -> {
            String place = location + "/" + entry.getKey();
            if (!entry.getKey().endsWith(".$") && isExpression(entry.getValue())) {
                report.add(Diagnostic.warning("NO_DOLLAR", NO_DOLLAR, place));
            }
            template(entry.getValue(), place);
        });
        for (int i = 0; i < template.size() && template.isArray(); i++) {
            template(template.get(i), location + "[" + i + "]");
        }
    }

    private void rules(JsonNode rules, String location) {
        for (int i = 0; i < rules.size() && rules.isArray(); i++) {
            rule(rules.get(i), location + "[" + i + "]");
        }
    }

    private void rule(JsonNode rule, String location) {
        rules(rule.path("And"), location + "/And");
        rules(rule.path("Or"), location + "/Or");
        if (rule.path("Not").isObject()) {
            rule(rule.get("Not"), location + "/Not");
        }
        template(rule.path("Assign"), location + "/Assign");
        rule.fields().forEachRemaining(entry -> Operand.of(entry.getKey()).filter(Operand.TEXT::equals)
                .ifPresent(text -> path(entry.getValue(), location + "/" + entry.getKey())));
    }

    private void path(JsonNode value, String location) {
        if (value.isTextual() && PATH.matcher(value.textValue()).matches()) {
            report.add(Diagnostic.warning("NO_PATH", NO_PATH, location));
        }
    }

    private static boolean holdsPath(JsonNode value) {
        if (isExpression(value)) {
            return true;
        }
        for (var names = value.fieldNames(); names.hasNext();) {
            if (names.next().endsWith(".$")) {
                return true;
            }
        }
        for (JsonNode inner : value) {
            if (holdsPath(inner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExpression(JsonNode value) {
        return value.isTextual() && (PATH.matcher(value.textValue()).matches()
                || CALL.matcher(value.textValue()).matches());
    }
}
