package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Parsed expressions by their text: applications send the same few with other values. Bounded: when it is full it begins anew,
 * which costs one parse each. Thread-safe.
 */
public final class ExpressionCache {

    private static final int CAPACITY = 1000;

    private final Map<String, Condition> conditions = new ConcurrentHashMap<>();
    private final Map<String, List<UpdateAction>> updates = new ConcurrentHashMap<>();
    private final Map<String, List<DocumentPath>> projections = new ConcurrentHashMap<>();

    Condition condition(String text, ExpressionKind kind) {
        return get(conditions, text, key -> ConditionParser.parse(key, kind));
    }

    List<UpdateAction> update(String text) {
        return get(updates, text, UpdateParser::parse);
    }

    List<DocumentPath> projection(String text) {
        return get(projections, text, ProjectionParser::parse);
    }

    private static <T> T get(Map<String, T> cache, String text, Function<String, T> parse) {
        T cached = cache.get(text);
        if (cached != null) {
            return cached;
        }
        T parsed = parse.apply(text);
        if (cache.size() >= CAPACITY) {
            cache.clear();
        }
        cache.put(text, parsed);
        return parsed;
    }
}
