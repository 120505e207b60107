package dev.stagedoor.emulator.states.definition.check;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.error.Diagnostic;

/**
 * Collects what is wrong. The words for what is required, not supported, missing, reserved and unreachable are AWS's; the others are
 * ours [?], as nobody has recorded AWS's.
 */
final class Report {

    /** Nobody reads more. */
    private static final int MOST = 1000;

    private final List<Diagnostic> found = new ArrayList<>();

    List<Diagnostic> found() {
        return found;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The form is wrong. */
    void schema(String message, String location) {
        add("SCHEMA_VALIDATION_FAILED", message, location);
    }

    void required(String field, String location) {
        schema("The field '" + field + "' is required but was missing", location);
    }

    /** A field that should not be there: AWS names what has it. */
    void unsupported(String field, String location) {
        add(Diagnostic.schema("Field '" + field + "' is not supported", location).about(location + "/" + field));
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
