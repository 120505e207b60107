package dev.stagedoor.emulator.states.error;

/**
 * What is wrong with a definition.
 *
 * @param code such as {@code SCHEMA_VALIDATION_FAILED}
 * @param location a path into the definition, such as {@code /States/Hold/Next}
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">ValidateStateMachineDefinitionDiagnostic</a>
 */
public record Diagnostic(Severity severity, String code, String message, String location) {

    static final String SCHEMA_VALIDATION_FAILED = "SCHEMA_VALIDATION_FAILED";

    /** Whether the definition can be used. */
    public enum Severity {
        ERROR, WARNING
    }

    public static Diagnostic schema(String message, String location) {
        return new Diagnostic(Severity.ERROR, SCHEMA_VALIDATION_FAILED, message, location);
    }

    /** An expression of the definition that cannot be read. */
    public static Diagnostic expression(InvalidExpressionException e, String location) {
        return new Diagnostic(Severity.ERROR, e.code(), e.getMessage(), location);
    }
}
