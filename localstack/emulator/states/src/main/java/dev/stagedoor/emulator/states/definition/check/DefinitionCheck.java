package dev.stagedoor.emulator.states.definition.check;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.error.Diagnostic;

/**
 * Whether a definition has the form that Step Functions wants; its expressions are read later.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">Diagnostics</a>
 */
public final class DefinitionCheck {

    private DefinitionCheck() {}

    /**
     * The fields of a whole machine.
     *
     * @return everything that is wrong, in the order of the definition; empty if nothing is
     */
    public static List<Diagnostic> form(JsonNode definition, MachineType type) {
        Report report = new Report();
        Languages.check(definition, "", report);
        ObjectCheck.word(definition, "Version", "", report, "1.0");
        new WorkflowCheck(type, Languages.of(definition, QueryLanguage.JSONPATH), report).check(definition,
                FieldTable.MACHINE, "");
        return report.found();
    }

    /** Whether these are all mistakes that there are, and not as many as anybody reads. */
    public static boolean isAll(List<Diagnostic> found) {
        return found.size() < Report.MOST;
    }

    /**
     * Where the states of a machine lead whose form is right, and to what they assign.
     *
     * @return everything that is wrong, in the order of the definition; empty if nothing is
     */
    public static List<Diagnostic> meaning(JsonNode definition) {
        Report report = new Report();
        transitions(definition, "", report);
        Variables.check(definition, report);
        return report.found();
    }

    /** What is probably not meant; empty if nothing is. */
    public static List<Diagnostic> warnings(JsonNode definition) {
        Report report = new Report();
        new Warnings(Languages.of(definition, QueryLanguage.JSONPATH), report).workflow(definition, "");
        return report.found();
    }

    /** One state that stands alone: it may lead anywhere. */
    public static List<Diagnostic> state(JsonNode state) {
        Report report = new Report();
        new WorkflowCheck(MachineType.STANDARD, QueryLanguage.JSONPATH, report).state(state, "");
        return report.found();
    }

    private static void transitions(JsonNode workflow, String location, Report report) {
        Transitions.check(workflow, location, report);
        workflow.path("States").fields().forEachRemaining(entry -> Workflows.in(entry.getValue(),
                location + "/States/" + entry.getKey(), (inner, place) -> transitions(inner, place, report)));
    }
}
