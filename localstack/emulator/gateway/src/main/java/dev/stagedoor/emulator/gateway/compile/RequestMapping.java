package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code integration.request.*}: what is set on the request to the back end. */
public record RequestMapping(List<NamedSource> headers, List<NamedSource> query, List<NamedSource> path) {

    static RequestMapping compile(Map<String, String> parameters, ValueSources sources) {
        List<NamedSource> headers = new ArrayList<>();
        List<NamedSource> query = new ArrayList<>();
        List<NamedSource> path = new ArrayList<>();
        parameters.forEach((target, expression) -> {
            String[] parts = target.split("\\.", 4);
            if (parts.length < 4 || !target.startsWith("integration.request.") || parts[3].isEmpty()) {
                throw new InvalidMappingException(target);
            }
            NamedSource mapping = new NamedSource(parts[3], sources.compile(expression));
            switch (parts[2]) {
                case "header" -> headers.add(mapping);
                case "querystring" -> query.add(mapping);
                case "path" -> path.add(mapping);
                default -> throw new InvalidMappingException(target);
            }
        });
        return new RequestMapping(List.copyOf(headers), List.copyOf(query), List.copyOf(path));
    }

    boolean readsBody() {
        return Stream.of(headers, query, path).flatMap(List::stream)
                .anyMatch(mapping -> mapping.source().readsRequestBody());
    }
}
