package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.cli.executions.history.Event;

/** A {@link Visit} that is being read. */
final class OpenVisit implements Place {

    private final OpenLane in;
    private final String name;
    private final String type;
    private final Instant entered;
    private final Optional<String> input;
    private final List<OpenAttempt> attempts = new ArrayList<>();
    private Outcome outcome = Outcome.RUNNING;
    private Instant left;
    private Optional<String> output = Optional.empty();
    private String caughtTo;

    OpenVisit(OpenLane in, String name, String type, Event event) {
        this.in = in;
        this.name = name;
        this.type = type;
        entered = event.at();
        input = event.detail("input");
        if (type.equals("Fail")) {
            end(Outcome.FAILED, event.at());
        }
    }

    @Override
    public Place up() {
        return in;
    }

    OpenLane in() {
        return in;
    }

    boolean is(String wantedType) {
        return type.equals(wantedType);
    }

    boolean isNamed(String wanted) {
        return name.equals(wanted);
    }

    /** When the history last told of it. */
    Instant lastSign() {
        return left == null ? lastAttempt().map(OpenAttempt::lastSign).orElse(entered) : left;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isOpen() {
        return outcome == Outcome.RUNNING;
    }

    /** Nothing can come of it any more; from a failure a Catcher can still lead out. */
    boolean isOver() {
        return !isOpen() && outcome != Outcome.FAILED;
    }

    /** Whether it would end in an error if nothing more came. */
    boolean failing() {
        return outcome == Outcome.FAILED || lastAttempt().map(OpenAttempt::failed).orElse(false);
    }

    /** A try begins; what was tried before has failed. */
    OpenAttempt attempt(Instant at) {
        lastAttempt().ifPresent(OpenAttempt::giveUp);
        OpenAttempt attempt = new OpenAttempt(this, at);
        attempts.add(attempt);
        return attempt;
    }

    /** The latest try, or the first, if no event told of its start. */
    OpenAttempt current(Instant at) {
        return lastAttempt().orElseGet(() -> attempt(at));
    }

    Optional<OpenCall> lastCall() {
        return lastAttempt().flatMap(OpenAttempt::call);
    }

    /** A branch of the latest try. */
    OpenLane branch(Instant at) {
        OpenAttempt attempt = current(at);
        return attempt.lane(attempt.lanes().size(), at);
    }

    /** The latest try failed; a Retrier may make another, a Catcher may take the error. */
    void fail(Problem why, Instant at) {
        current(at).fail(why, at);
    }

    void exit(Event event) {
        boolean caught = failing();
        end(Outcome.SUCCEEDED, event.at());
        outcome = caught ? Outcome.CAUGHT : outcome;
        left = event.at();
        output = event.detail("output");
    }

    /** The next state is entered; after a caught error it is the Catcher's. */
    void leadsTo(String next) {
        caughtTo = outcome == Outcome.CAUGHT ? next : null;
    }

    void abort(Instant at) {
        end(failing() ? Outcome.FAILED : Outcome.ABORTED, at);
    }

    /** Ends it, with its branches and iterations, if it has not ended yet. */
    void end(Outcome how, Instant at) {
        if (isOpen()) {
            lastAttempt().ifPresent(attempt -> attempt.end(how, at));
            outcome = how;
            left = at;
        }
    }

    /** It goes on where it had ended. */
    void reopen() {
        if (outcome == Outcome.ABORTED || outcome == Outcome.FAILED && !is("Fail")) {
            outcome = Outcome.RUNNING;
            left = null;
            lastAttempt().ifPresent(OpenAttempt::reopen);
        }
    }

    Visit visit() {
        return new Visit(name, type, entered, Optional.ofNullable(left), outcome,
                attempts.stream().map(OpenAttempt::attempt).toList(), Optional.ofNullable(caughtTo), input, output);
    }

    private Optional<OpenAttempt> lastAttempt() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }
}
