package dev.stagedoor.emulator.states.task.mock;

/**
 * How closely a mocked result is looked at.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_MockInput.html">MockInput</a>
 */
public enum FieldValidationMode {
    /** As the service's API has it: what it requires must be there. */
    STRICT,
    /** Only what is there. */
    PRESENT,
    /** Not at all. */
    NONE
}
