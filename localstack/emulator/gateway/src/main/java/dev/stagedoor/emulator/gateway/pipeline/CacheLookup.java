package dev.stagedoor.emulator.gateway.pipeline;

import java.util.Map;

import dev.stagedoor.emulator.gateway.cache.CacheKey;
import dev.stagedoor.emulator.gateway.cache.CachedAnswer;
import dev.stagedoor.emulator.gateway.cache.PendingAnswer;
import dev.stagedoor.emulator.gateway.cache.ResponseCaches;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.exchange.CacheOutcome;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Reply;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/**
 * Answers from the stage's cache where it can: then nothing is mapped or called. Requests that miss at the same time all call, as
 * on AWS. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">caching</a>.
 */
final class CacheLookup implements Step, StagePart<StageCache> {

    static final String WARNING = "Warning";

    private static final StepNote NOT_CACHED = StepNote.of("not cached");
    private static final Outcome MAY_NOT_INVALIDATE = Outcome.refuse(GatewayError.of(GatewayResponseType.ACCESS_DENIED,
            "Cache-Control: max-age=0 needs execute-api:InvalidateCache").withMessageKey("Message"));

    private final ResponseCaches caches;
    private final CacheControl cacheControl;

    CacheLookup(ResponseCaches caches, ExecuteApiAccess access) {
        this.caches = caches;
        this.cacheControl = new CacheControl(access);
    }

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public StageCache prepare(StagePublication publication) {
        return StageCache.of(publication, publication.before(this), caches);
    }

    @Override
    public Outcome apply(Exchange exchange) {
        StageCache stage = exchange.stage().part(this);
        CachedMethod method = stage.method(exchange.method(), exchange.methodRequest().verb());
        if (method == null) {
            exchange.trace().note(NOT_CACHED);
            return Outcome.NEXT;
        }
        CacheControl.Wish wish = cacheControl.of(exchange, method.settings());
        if (wish == CacheControl.Wish.DENIED) {
            return MAY_NOT_INVALIDATE;
        }
        try {
            return lookUp(exchange, stage, method, wish);
        } catch (MappingFailure e) {
            // A key that is made of the body fails as the mapping that it names would.
            return MapRequest.refusal(e);
        }
    }

    private static Outcome lookUp(Exchange exchange, StageCache stage, CachedMethod method, CacheControl.Wish wish)
            throws MappingFailure {
        CacheKey key = method.key(exchange);
        CachedAnswer answer = wish == CacheControl.Wish.GRANTED ? null : stage.cache().find(key);
        String warning = wish == CacheControl.Wish.IGNORED_WITH_WARNING ? CacheControl.WARNING : null;
        exchange.trace().note(CacheNote.of(text(answer, wish), key));
        if (answer == null) {
            exchange.cacheOutcome(CacheOutcome.MISS);
            exchange.pendingAnswer(
                    new PendingAnswer(stage.cache(), key, method.settings().cacheTtlInSeconds(), warning));
            return Outcome.NEXT;
        }
        exchange.cacheOutcome(CacheOutcome.HIT);
        Reply reply = exchange.reply();
        reply.status(answer.status());
        for (Map.Entry<String, String> header : answer.headers()) {
            reply.headers().add(header.getKey(), header.getValue());
        }
        if (warning != null) {
            reply.headers().set(WARNING, warning);
        }
        reply.body(answer.body());
        return Outcome.ANSWERED;
    }

    private static String text(CachedAnswer answer, CacheControl.Wish wish) {
        return switch (wish) {
            case GRANTED -> "passed by: max-age=0 of a caller who may";
            case IGNORED, IGNORED_WITH_WARNING -> (answer == null ? "miss" : "hit")
                    + ": max-age=0 ignored, the caller may not InvalidateCache";
            case NONE, DENIED -> answer == null ? "miss" : "hit";
        };
    }
}
