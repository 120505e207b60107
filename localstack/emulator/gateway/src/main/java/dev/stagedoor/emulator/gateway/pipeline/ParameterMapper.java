package dev.stagedoor.emulator.gateway.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.CompiledIntegration;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.compile.NamedSource;
import dev.stagedoor.emulator.gateway.compile.PercentCoding;
import dev.stagedoor.emulator.gateway.compile.RequestMapping;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.HeaderRules;

/**
 * The parameters of the integration request: mapped ones first, then those that the template overrode. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html">
 * overrides</a>.
 */
final class ParameterMapper {

    /** Stays in a placeholder's value beside letters, digits and {@code -._~}: a greedy path keeps its slashes. */
    private static final String SAFE_IN_PATH = "/:@!$&'()*+,;=";

    private final boolean aws;
    private Map<String, String> headers = Map.of();
    private Map<String, List<String>> query = Map.of();
    private Map<String, String> path = Map.of();

    private ParameterMapper(boolean aws) {
        this.aws = aws;
    }

    static ParameterMapper map(CompiledIntegration integration, Exchange exchange) throws MappingFailure {
        ParameterMapper mapper = new ParameterMapper(MapRequest.aws(integration));
        RequestMapping mapping = integration.mapping();
        if (!mapping.headers().isEmpty()) {
            mapper.headers = new LinkedHashMap<>();
            for (NamedSource header : mapping.headers()) {
                mapper.header(header.name(), header.source().value(exchange));
            }
        }
        if (!mapping.query().isEmpty()) {
            mapper.query = new LinkedHashMap<>();
            for (NamedSource parameter : mapping.query()) {
                String value = parameter.source().value(exchange);
                if (value != null) {
                    mapper.query.put(parameter.name(), List.of(value));
                }
            }
        }
        if (!mapping.path().isEmpty()) {
            mapper.path = new LinkedHashMap<>();
            for (NamedSource placeholder : mapping.path()) {
                mapper.placeholder(placeholder.name(), placeholder.source().value(exchange),
                        placeholder.source().encoded());
            }
        }
        return mapper;
    }

    /** Applies {@code $context.requestOverride}. */
    void override(Exchange exchange) throws MappingFailure {
        if (exchange.override("requestOverride", "header") instanceof Map<?, ?> over && !over.isEmpty()) {
            headers = new LinkedHashMap<>(headers);
            for (Map.Entry<?, ?> entry : over.entrySet()) {
                header(String.valueOf(entry.getKey()), text(entry.getValue()));
            }
        }
        if (exchange.override("requestOverride", "querystring") instanceof Map<?, ?> over && !over.isEmpty()) {
            query = new LinkedHashMap<>(query);
            over.forEach((name, value) -> query.put(String.valueOf(name), texts(value)));
        }
        if (exchange.override("requestOverride", "path") instanceof Map<?, ?> over && !over.isEmpty()) {
            path = new LinkedHashMap<>(path);
            over.forEach((name, value) -> placeholder(String.valueOf(name), text(value), false));
        }
    }

    private void header(String name, String value) throws MappingFailure {
        if (HeaderRules.illegalForBackEnd(name, aws) || !HeaderRules.validName(name)) {
            throw new MappingFailure(MappingFailure.Fault.CONFIGURATION, "the header " + name + " may not be set");
        }
        if (value == null) {
            return;
        }
        if (!HeaderRules.validValue(value)) {
            throw new MappingFailure(MappingFailure.Fault.REQUEST, "Invalid value for header " + name);
        }
        headers.put(name, value);
    }

    private void placeholder(String name, String value, boolean encoded) {
        if (value != null) {
            path.put(name, PercentCoding.encode(value, SAFE_IN_PATH, encoded));
        }
    }

    /** A list makes a multi-value header, joined by commas (recorded). */
    static String text(Object value) {
        return value == null ? null : String.join(",", texts(value));
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> several) {
            List<String> texts = new ArrayList<>();
            several.forEach(each -> texts.add(String.valueOf(each)));
            return texts;
        }
        return List.of(String.valueOf(value));
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, List<String>> query() {
        return query;
    }

    Map<String, String> path() {
        return path;
    }
}
