package dev.stagedoor.cli.executions.history;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One event of an execution's history, whatever its type: AWS has a structure of its own for the details of each of some sixty types.
 *
 * @param id counts from 1
 * @param previousId the event that led to this one; 0 for the first two
 * @param type as the API names it, such as {@code TaskStateEntered}
 * @param details the members of its details that are texts or numbers, by AWS's names and in its order, cut
 */
public record Event(long id, long previousId, Instant at, String type, Map<String, String> details) {

    public Event {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public Optional<String> detail(String member) {
        return Optional.ofNullable(details.get(member));
    }
}
