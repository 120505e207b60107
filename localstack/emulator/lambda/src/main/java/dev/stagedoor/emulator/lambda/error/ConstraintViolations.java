package dev.stagedoor.emulator.lambda.error;

/** The API model's own texts for a value that breaks a constraint. */
public final class ConstraintViolations {

    private ConstraintViolations() {}

    /** @param member as AWS names it in this text: with a small first letter */
    public static ValidationException of(Object value, String member, String constraint) {
        String shown = value == null ? "null" : "'" + value + "'";
        return new ValidationException("1 validation error detected: Value " + shown + " at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }

    public static ValidationException pattern(String value, String member, String pattern) {
        return of(value, member, "Member must satisfy regular expression pattern: " + pattern);
    }

    public static ValidationException missing(String member) {
        return of(null, member, "Member must not be null");
    }
}
