package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gateway response's template: no VTL, only {@code $context.*}, {@code $stageVariables.*} and {@code $method.request.*}
 * replaced by their values. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">gateway
 * responses</a>.
 */
public final class PlainTemplate {

    private static final Pattern REFERENCE = Pattern.compile("\\$(\\{?)((?:context|stageVariables"
            + "|method\\.request\\.(?:header|querystring|path))(?:\\.[A-Za-z0-9_-]+)+)(\\}?)");

    private final List<ValueSource> parts;

    private PlainTemplate(List<ValueSource> parts) {
        this.parts = parts;
    }

    static PlainTemplate compile(String text, ValueSources sources) {
        List<ValueSource> parts = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text);
        int position = 0;
        while (matcher.find()) {
            boolean open = !matcher.group(1).isEmpty();
            if (open && matcher.group(3).isEmpty()) {
                continue;
            }
            literal(parts, text.substring(position, matcher.start()));
            parts.add(sources.compile(matcher.group(2)));
            position = open ? matcher.end() : matcher.end(2);
        }
        literal(parts, text.substring(position));
        return new PlainTemplate(List.copyOf(parts));
    }

    private static void literal(List<ValueSource> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(scope -> text);
        }
    }

    /** A reference without a value is empty. */
    public String render(MappingScope scope) throws MappingFailure {
        StringBuilder out = new StringBuilder();
        for (ValueSource part : parts) {
            String value = part.value(scope);
            out.append(value == null ? "" : value);
        }
        return out.toString();
    }
}
