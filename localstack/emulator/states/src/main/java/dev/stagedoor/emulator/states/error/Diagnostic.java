package dev.stagedoor.emulator.states.error;

/**
 * What is wrong with a definition.
 *
 * @param code such as {@code SCHEMA_VALIDATION_FAILED}
 * @param location a path into the definition, such as {@code /States/Hold/Next}, as AWS answers it; null where AWS answers none
 * @param place the same, for {@code position}: of the field itself where AWS names only the state that has it; null for the whole text
 * @param position of the place in the text; null until {@link #at} says it. AWS has no member for it
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">ValidateStateMachineDefinitionDiagnostic</a>
 */
public record Diagnostic(Severity severity, String code, String message, String location, String place,
        TextPosition position) {

    static final String SCHEMA_VALIDATION_FAILED = "SCHEMA_VALIDATION_FAILED";

    /** Whether the definition can be used. */
    public enum Severity {
        ERROR, WARNING
    }

    /** @param location empty for the whole definition; null where AWS answers none */
    public static Diagnostic error(String code, String message, String location) {
        return of(Severity.ERROR, code, message, location);
    }

    public static Diagnostic warning(String code, String message, String location) {
        return of(Severity.WARNING, code, message, location);
    }

    public static Diagnostic schema(String message, String location) {
        return error(SCHEMA_VALIDATION_FAILED, message, location);
    }

    /** An expression of the definition that cannot be read. */
    public static Diagnostic expression(InvalidExpressionException e, String location) {
        return error(e.code(), e.getMessage(), location);
    }

    private static Diagnostic of(Severity severity, String code, String message, String location) {
        return new Diagnostic(severity, code, message, "".equals(location) ? "/" : location, location, null);
    }

    /** The same about another place than the location that AWS answers. */
    public Diagnostic about(String other) {
        return new Diagnostic(severity, code, message, location, other, position);
    }

    /** The same, which stands there in the definition's text. */
    public Diagnostic at(TextPosition there) {
        return new Diagnostic(severity, code, message, location, place, there);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
