package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.cache.CachedAnswer;
import dev.stagedoor.emulator.gateway.cache.PendingAnswer;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import io.vertx.core.http.HttpHeaders;

/**
 * Keeps the answer of a request that missed the cache: a success, whole, of 1 MB at most. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">limits</a>.
 */
final class CacheStore implements Step {

    private static final int MAX_BYTES = 1_048_576;
    private static final int PARTIAL_CONTENT = 206;
    private static final StepNote NOTHING = StepNote.of("nothing to keep");
    private static final StepNote NO_SUCCESS = StepNote.of("not kept: no success");
    private static final StepNote TOO_LARGE = StepNote.of("not kept: larger than 1 MB");
    private static final StepNote ENCODED = StepNote.of("not kept: encoded for this client (Content-Encoding)");

    @Override
    public String name() {
        return "cache store";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        PendingAnswer pending = exchange.pendingAnswer();
        if (pending == null) {
            exchange.trace().note(NOTHING);
            return Outcome.NEXT;
        }
        Reply reply = exchange.reply();
        if (reply.status() < 200 || reply.status() > 299 || reply.status() == PARTIAL_CONTENT) {
            exchange.trace().note(NO_SUCCESS);
        } else if (reply.stream() != null || reply.body().length() > MAX_BYTES) {
            exchange.trace().note(TOO_LARGE);
        } else if (reply.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            exchange.trace().note(ENCODED);
        } else {
            pending.cache().put(pending.key(),
                    CachedAnswer.copyOf(reply.status(), reply.headers(), reply.body()), pending.ttlSeconds());
            int seconds = pending.ttlSeconds();
            exchange.trace().note(step -> step.put("decision", "kept for " + seconds + " s"));
        }
        if (pending.warning() != null) {
            reply.headers().set(CacheLookup.WARNING, pending.warning());
        }
        return Outcome.NEXT;
    }
}
