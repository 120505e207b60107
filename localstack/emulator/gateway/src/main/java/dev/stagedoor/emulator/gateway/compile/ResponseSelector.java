package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Chooses the integration response: the first, by status, whose pattern matches the whole text; else the one without a
 * pattern. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/api/API_IntegrationResponse.html">IntegrationResponse</a>.
 */
public final class ResponseSelector {

    private record Candidate(Pattern pattern, CompiledResponse response) {}

    private final List<Candidate> candidates;
    private final CompiledResponse otherwise;

    private ResponseSelector(List<Candidate> candidates, CompiledResponse otherwise) {
        this.candidates = candidates;
        this.otherwise = otherwise;
    }

    /** Collects the responses of one integration. */
    static final class Builder {

        private final List<Candidate> candidates = new ArrayList<>();
        private CompiledResponse otherwise;

        void add(Pattern pattern, CompiledResponse response) {
            if (pattern != null) {
                candidates.add(new Candidate(pattern, response));
            } else if (otherwise == null || response.status() < otherwise.status()) {
                otherwise = response;
            }
        }

        ResponseSelector build() {
            candidates.sort(Comparator.comparingInt(candidate -> candidate.response().status()));
            return new ResponseSelector(List.copyOf(candidates), otherwise);
        }
    }

    /**
     * @param text the back end's status, or a function's error message
     * @return null if nothing matches and there is no default: a configuration error
     */
    public CompiledResponse select(String text) {
        for (Candidate candidate : candidates) {
            if (candidate.pattern().matcher(text).matches()) {
                return candidate.response();
            }
        }
        return otherwise;
    }

    /** The same for an HTTP status; without patterns nothing is compared. */
    public CompiledResponse select(int status) {
        return candidates.isEmpty() ? otherwise : select(Integer.toString(status));
    }
}
