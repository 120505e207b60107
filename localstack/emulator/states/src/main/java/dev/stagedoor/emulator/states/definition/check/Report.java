package dev.stagedoor.emulator.states.definition.check;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.error.Diagnostic;

/**
 * Collects what is wrong. Most words are AWS's: those of the recorded cases, and those that others have seen ValidateStateMachineDefinition
 * say (badmintoncryer/cdk-preflight, rules/stepfunctions, 2026-09; floci issues 2735, 2968 and 3733, 2026-08 and -09). What nobody has
 * recorded is ours and marked [?] where it is said.
 */
final class Report {

    /** Nobody reads more. */
    static final int MOST = 1000;

    private final List<Diagnostic> found = new ArrayList<>();

    List<Diagnostic> found() {
        return found;
    }

    /** The form is wrong. */
    void schema(String message, String location) {
        add(Diagnostic.schema(message, location));
    }

    /** A field that the object needs. */
    void required(List<String> fields, String location) {
        schema("These fields are required: " + fields, location);
    }

    /** A field that should not be there: AWS names what has it. */
    void unsupported(String field, String location) {
        add(Diagnostic.schema("Field '" + field + "' is not supported", location).about(location + "/" + field));
    }

    /** A field of the other language: AWS names what has it. */
    void foreign(String field, QueryLanguage language, String location) {
        QueryLanguage other = language == QueryLanguage.JSONATA ? QueryLanguage.JSONPATH : QueryLanguage.JSONATA;
        add(Diagnostic.schema(
                "The QueryLanguage is set to '%s', but field '%s' is only supported for the '%s' QueryLanguage"
                        .formatted(language.text(), field, other.text()),
                location).about(location + "/" + field));
    }

    void add(String code, String message, String location) {
        add(Diagnostic.error(code, message, location));
    }

    void add(Diagnostic diagnostic) {
        if (found.size() < MOST) {
            found.add(diagnostic);
        }
    }
}
