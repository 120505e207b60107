package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.core.WatchedText;
import dev.stagedoor.emulator.gateway.compile.CompiledResponse;
import dev.stagedoor.emulator.gateway.compile.CompiledResponses;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;

/**
 * Chooses the integration response: the first, by status, whose pattern matches the whole text; else the one without a
 * pattern. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/api/API_IntegrationResponse.html">IntegrationResponse</a>.
 */
final class ResponseSelector {

    private ResponseSelector() {}

    /**
     * By a function's error message, else by the back end's status.
     *
     * @return null if nothing matches and there is no default: a configuration error
     * @throws MappingFailure if a pattern needs too many steps with this text
     */
    static CompiledResponse select(CompiledResponses responses, EndpointResponse answer) throws MappingFailure {
        if (responses.candidates().isEmpty()) {
            return responses.otherwise();
        }
        return select(responses, answer.functionError() == null
                ? Integer.toString(answer.status())
                : answer.functionError());
    }

    private static CompiledResponse select(CompiledResponses responses, String text) throws MappingFailure {
        Steps steps = new Steps();
        try {
            for (CompiledResponses.Candidate candidate : responses.candidates()) {
                if (candidate.pattern().matcher(new WatchedText(text, Steps.READS, steps)).matches()) {
                    return candidate.response();
                }
            }
            return responses.otherwise();
        } catch (TooManySteps | StackOverflowError e) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION,
                    "a selection pattern needs too many steps with this error message");
        }
    }

    /** How long all patterns together may look: milliseconds, not minutes. */
    private static final class Steps implements Runnable {

        /** How many characters a step is. */
        private static final int READS = 4_096;
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
