package dev.stagedoor.cli.executions.run;

import java.util.Optional;

import dev.stagedoor.cli.executions.history.Event;

/** An error output. Its error may be empty: whoever reports a failure need not name it. */
public record Problem(Optional<String> error, Optional<String> cause) {

    static Problem of(Event event) {
        Optional<String> unnamed = event.type().endsWith("TimedOut") ? Optional.of("States.Timeout") : Optional.empty();
        return new Problem(event.detail("error").or(() -> unnamed), event.detail("cause"));
    }

    /** The cause, or of one that is JSON, a function's or that of an execution that was waited for, what it says in words. */
    public Optional<String> reason() {
        return cause.map(text -> TopMembers.find(text, "errorMessage", "Cause").orElse(text));
    }
}
