package dev.stagedoor.emulator.states.error;

/**
 * What a failed state hands to its Retriers and Catchers, or an execution to its caller.
 *
 * @param error the error's name, such as {@code States.Timeout}; null where a Fail state names none
 * @param cause a text for people; null where there is none
 * @see <a href="https://states-language.net/spec.html#error-output">Error output</a>
 */
public record ErrorOutput(String error, String cause) {}
