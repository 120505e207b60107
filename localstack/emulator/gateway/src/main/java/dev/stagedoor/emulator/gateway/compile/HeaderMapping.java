package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Response headers that are set from expressions: {@code method.response.header.*} or {@code gatewayresponse.header.*}. */
final class HeaderMapping {

    private HeaderMapping() {}

    /** @param prefix that each target carries */
    static List<NamedSource> compile(String prefix, Map<String, String> parameters, ValueSources sources) {
        List<NamedSource> headers = new ArrayList<>();
        parameters.forEach((target, expression) -> {
            if (!target.startsWith(prefix) || target.length() == prefix.length()) {
                throw new InvalidMappingException(target);
            }
            headers.add(new NamedSource(target.substring(prefix.length()), sources.compile(expression)));
        });
        return List.copyOf(headers);
    }
}
