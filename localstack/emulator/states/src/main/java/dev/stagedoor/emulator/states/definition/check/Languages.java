package dev.stagedoor.emulator.states.definition.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.error.Diagnostic;

/** Which language a machine or a state is read in. A state has its own or the machine's, not that of a state around it. */
final class Languages {

    private static final String FIELD = "QueryLanguage";

    private Languages() {}

    /** AWS reads whatever is not exactly {@code JSONPath} as JSONata, and reports it beside. */
    static QueryLanguage of(JsonNode node, QueryLanguage machine) {
        if (!node.has(FIELD)) {
            return machine;
        }
        return isJsonPath(node) ? QueryLanguage.JSONPATH : QueryLanguage.JSONATA;
    }

    static void check(JsonNode node, String location, Report report) {
        if (node.has(FIELD) && !node.get(FIELD).isTextual()) {
            report.schema("Expected value of type [STRING]", location + "/" + FIELD);
        }
        ObjectCheck.word(node, FIELD, location, report, "JSONPath", "JSONata");
    }

    /** Whether a state of a JSONata machine goes back to JSONPath, which is reported. */
    static boolean isDowngrade(JsonNode state, QueryLanguage machine, String location, Report report) {
        boolean downgrade = machine == QueryLanguage.JSONATA && isJsonPath(state);
        if (downgrade) {
            report.add(Diagnostic.schema(
                    "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", location)
                    .about(location + "/" + FIELD));
        }
        return downgrade;
    }

    private static boolean isJsonPath(JsonNode node) {
        return QueryLanguage.JSONPATH.text().equals(node.path(FIELD).textValue());
    }
}
