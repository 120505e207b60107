package dev.stagedoor.emulator.gateway.compile;

import java.util.List;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Method;

/**
 * Compiles {@code cacheKeyParameters}. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html#enable-api-gateway-cache-keys">cache
 * keys</a>.
 */
final class CacheKeyCompiler {

    private static final String METHOD = "method.request.";
    private static final String INTEGRATION = "integration.request.";

    private final ValueSources sources;

    CacheKeyCompiler(ValueSources sources) {
        this.sources = sources;
    }

    /** @throws BadRequestException naming a parameter that neither the method declares nor the integration maps */
    List<CacheKeyParameter> compile(String where, Method method) {
        return method.integration().cacheKeyParameters().stream().distinct()
                .map(expression -> parameter(where, method, expression)).toList();
    }

    private CacheKeyParameter parameter(String where, Method method, String expression) {
        if (method.requestParameters().containsKey(expression)) {
            String[] parts = expression.substring(METHOD.length()).split("\\.", 2);
            return new CacheKeyParameter(expression, parts[0], parts[1], null);
        }
        String mapped = method.integration().requestParameters().get(expression);
        if (expression.startsWith(INTEGRATION) && mapped != null) {
            return new CacheKeyParameter(expression, null, null, sources.compile(mapped));
        }
        throw new BadRequestException(where + ": the cache key parameter " + expression
                + " is no parameter of the method request, nor is it mapped to the integration request");
    }
}
