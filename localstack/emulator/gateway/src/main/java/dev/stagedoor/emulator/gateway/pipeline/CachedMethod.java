package dev.stagedoor.emulator.gateway.pipeline;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.gateway.cache.CacheKey;
import dev.stagedoor.emulator.gateway.compile.CacheKeyParameter;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.model.MethodSettings;

/**
 * A method whose answers a stage keeps.
 *
 * @param deployment whose answers they are, in the key
 * @param verb the only one whose answers are kept
 * @param names of the parameters, for the key
 */
record CachedMethod(String deployment, String namespace, String verb, List<CacheKeyParameter> parameters,
        List<String> names, MethodSettings settings) {

    private static final List<String> NONE = List.of();

    /**
     * Null where the method is not cached. What is set for all methods caches GET only; others are cached by settings of their
     * own, and of ANY the GET requests.
     */
    static CachedMethod of(StagePublication publication, CompiledMethod method, String deployment) {
        MethodSettings settings = publication.settings(method);
        String verb = method.httpMethod().equals("ANY") ? "GET" : method.httpMethod();
        boolean own = publication.stage().hasOwnSettings(method.resourcePath(), method.httpMethod());
        if (!settings.cachingEnabled() || settings.cacheTtlInSeconds() == 0 || !own && !verb.equals("GET")) {
            return null;
        }
        String namespace = method.definition().integration().cacheNamespace();
        return new CachedMethod(deployment, namespace == null ? method.resourceId() : namespace, verb,
                method.cacheKey(), method.cacheKey().stream().map(CacheKeyParameter::expression).toList(), settings);
    }

    CacheKey key(Exchange exchange) throws MappingFailure {
        List<List<String>> values = new ArrayList<>(parameters.size());
        for (CacheKeyParameter parameter : parameters) {
            values.add(values(parameter, exchange));
        }
        return new CacheKey(deployment, namespace, verb, names, values);
    }

    /** All values: a back end may read any of them, and any spelling of a header's name. */
    private static List<String> values(CacheKeyParameter parameter, Exchange exchange) throws MappingFailure {
        if (parameter.source() != null) {
            return orNone(parameter.source().value(exchange));
        }
        return switch (parameter.place()) {
            case "header" -> exchange.methodRequest().sent().getAll(parameter.name());
            case "path" -> orNone(exchange.requestPath(parameter.name()));
            default -> {
                List<String> all = exchange.requestQueries(parameter.name());
                yield all == null ? NONE : all;
            }
        };
    }

    private static List<String> orNone(String value) {
        return value == null ? NONE : List.of(value);
    }
}
