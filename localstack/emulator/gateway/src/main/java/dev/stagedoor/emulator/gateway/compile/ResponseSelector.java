package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.vtl.WatchedText;

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
     * @throws MappingFailure if a pattern needs too many steps with this text
     */
    public CompiledResponse select(String text) throws MappingFailure {
        if (candidates.isEmpty()) {
            return otherwise;
        }
        Steps steps = new Steps();
        try {
            for (Candidate candidate : candidates) {
                if (candidate.pattern().matcher(new WatchedText(text, steps)).matches()) {
                    return candidate.response();
                }
            }
            return otherwise;
        } catch (TooManySteps | StackOverflowError e) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION,
                    "a selection pattern needs too many steps with this error message");
        }
    }

    /** The same for an HTTP status; without patterns nothing is compared. */
    public CompiledResponse select(int status) throws MappingFailure {
        return candidates.isEmpty() ? otherwise : select(Integer.toString(status));
    }

    /** How long all patterns together may look: milliseconds, not minutes. */
    private static final class Steps implements Runnable {

        private static final int MAX = 500;

        private int taken;

        @Override
        public void run() {
            if (++taken > MAX) {
                throw new TooManySteps();
            }
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
