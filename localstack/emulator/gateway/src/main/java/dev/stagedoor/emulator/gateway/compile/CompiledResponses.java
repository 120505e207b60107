package dev.stagedoor.emulator.gateway.compile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The integration responses of a method.
 *
 * @param candidates those with a pattern, by status
 * @param otherwise the one without; null if there is none
 */
public record CompiledResponses(List<Candidate> candidates, CompiledResponse otherwise) {

    /** @param pattern that selects the response; null for the default */
    public record Candidate(Pattern pattern, CompiledResponse response) {}

    public CompiledResponses {
        candidates = List.copyOf(candidates);
    }

    /** Of several without a pattern, the one of the lowest status is the default. */
    public static CompiledResponses of(Collection<Candidate> all) {
        List<Candidate> sorted = all.stream()
                .sorted(Comparator.comparingInt(candidate -> candidate.response().status())).toList();
        return new CompiledResponses(sorted.stream().filter(candidate -> candidate.pattern() != null).toList(),
                sorted.stream().filter(candidate -> candidate.pattern() == null).findFirst()
                        .map(Candidate::response).orElse(null));
    }
}
