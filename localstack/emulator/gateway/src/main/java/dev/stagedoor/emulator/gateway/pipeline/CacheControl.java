package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import io.vertx.core.http.HttpHeaders;

/**
 * {@code Cache-Control: max-age=0} of a client, which asks for a fresh answer that replaces the cached one. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html#invalidate-method-caching">
 * invalidating a cache entry</a>.
 */
final class CacheControl {

    /** The value of {@code Warning}. That there is such a header is documented, its text is not. */
    static final String WARNING = "199 Cache-control headers were ignored because the caller was unauthorized.";

    private static final String ACTION = "execute-api:InvalidateCache";
    private static final String FRESH = "max-age=0";

    private final ExecuteApiAccess access;

    CacheControl(ExecuteApiAccess access) {
        this.access = access;
    }

    /** What becomes of the client's wish. */
    enum Wish {
        /** There is none. */
        NONE,
        /** The cache is passed by. */
        GRANTED,
        /** 403. */
        DENIED,
        /** The cached answer will do, with a warning. */
        IGNORED_WITH_WARNING,
        /** The cached answer will do. */
        IGNORED
    }

    Wish of(Exchange exchange, MethodSettings settings) {
        String header = exchange.methodRequest().sent().get(HttpHeaders.CACHE_CONTROL);
        if (header == null || !asksForFresh(header)) {
            return Wish.NONE;
        }
        if (!settings.requireAuthorizationForCacheControl() || allowed(exchange)) {
            return Wish.GRANTED;
        }
        return switch (settings.unauthorizedCacheControlHeaderStrategy()) {
            case "FAIL_WITH_403" -> Wish.DENIED;
            case "SUCCEED_WITHOUT_RESPONSE_HEADER" -> Wish.IGNORED;
            default -> Wish.IGNORED_WITH_WARNING;
        };
    }

    private static boolean asksForFresh(String header) {
        for (String directive : header.split(",", 20)) {
            if (directive.trim().equalsIgnoreCase(FRESH)) {
                return true;
            }
        }
        return false;
    }

    /** Only a caller who signed can be allowed: of others nobody knows who they are. */
    private boolean allowed(Exchange exchange) {
        Caller caller = exchange.caller();
        return caller instanceof Caller.Root || caller != null && access.decide(exchange, ACTION).allowed();
    }
}
