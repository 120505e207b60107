package dev.stagedoor.emulator.gateway.pipeline;

import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.model.MethodSettings;
import dev.stagedoor.emulator.gateway.usage.Throttles;
import dev.stagedoor.emulator.gateway.usage.TokenBucket;

/**
 * The limits that a stage sets for its methods, all clients together. A setting for all methods gives each of them a bucket of its
 * own. Another deployment, or another setting, leaves the tokens as they are.
 */
final class StageThrottles {

    private final String[] names;
    private final TokenBucket[] buckets;
    private final Map<String, TokenBucket> byName = new HashMap<>();

    private StageThrottles(int methods) {
        names = new String[methods];
        buckets = new TokenBucket[methods];
    }

    /** @param before of the stage until now, or null */
    static StageThrottles of(StagePublication publication, StageThrottles before, Throttles throttles) {
        StageThrottles stage = new StageThrottles(publication.snapshot().methods().size());
        for (CompiledMethod method : publication.snapshot().methods()) {
            String name = method.resourcePath() + "/" + method.httpMethod();
            stage.names[method.index()] = name;
            MethodSettings settings = publication.settings(method);
            if (limits(settings)) {
                TokenBucket bucket = throttles.bucket(settings.throttlingRateLimit(),
                        settings.throttlingBurstLimit(), before == null ? null : before.byName.get(name));
                stage.buckets[method.index()] = bucket;
                stage.byName.put(name, bucket);
            }
        }
        return stage;
    }

    /** Less than 0 is no limit. AWS fills in its defaults beside another setting: they are the account's, which holds anyway. */
    private static boolean limits(MethodSettings settings) {
        boolean untouched = settings.throttlingRateLimit() == MethodSettings.DEFAULT.throttlingRateLimit()
                && settings.throttlingBurstLimit() == MethodSettings.DEFAULT.throttlingBurstLimit();
        return !untouched && settings.throttlingRateLimit() >= 0 && settings.throttlingBurstLimit() >= 0;
    }

    /** Null without a limit. */
    TokenBucket bucket(CompiledMethod method) {
        return buckets[method.index()];
    }

    /** As usage plans name the method, such as {@code /pets/GET}. */
    String name(CompiledMethod method) {
        return names[method.index()];
    }
}
