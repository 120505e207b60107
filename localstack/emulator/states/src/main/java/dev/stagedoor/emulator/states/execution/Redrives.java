package dev.stagedoor.emulator.states.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last redrives of an execution that had a client token, the newest last.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_RedriveExecution.html">clientToken</a>
 */
public record Redrives(List<Redriven> last) {

    public static final Redrives NONE = new Redrives(List.of());

    private static final int KEPT = 10;
    private static final Duration VALID = Duration.ofMinutes(15);

    /** A redrive that a token asked for. */
    record Redriven(String token, Instant date) {}

    /** When this token's redrive was; empty if there was none in the last quarter of an hour. */
    Optional<Instant> of(String token, Instant now) {
        return last.stream().filter(redriven -> redriven.token.equals(token) && now.isBefore(redriven.date.plus(VALID)))
                .map(Redriven::date).findFirst();
    }

    /** @param token null where the caller gave none */
    Redrives with(String token, Instant date) {
        if (token == null) {
            return this;
        }
        List<Redriven> next = new ArrayList<>(last);
        next.add(new Redriven(token, date));
        return new Redrives(List.copyOf(next.subList(Math.max(0, next.size() - KEPT), next.size())));
    }
}
