package dev.stagedoor.emulator.gateway.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Parameter mappings.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">the guide</a>.
 */
public final class MappingRules {

    private static final String NAME = "[a-zA-Z0-9._$-]+";
    private static final Pattern METHOD_REQUEST = Pattern
            .compile("method\\.request\\.(header|querystring|path)\\." + NAME);
    private static final Pattern METHOD_RESPONSE = Pattern.compile("method\\.response\\.header\\." + NAME);
    private static final Pattern INTEGRATION_REQUEST = Pattern
            .compile("integration\\.request\\.(header|querystring|path)\\." + NAME);
    private static final Pattern ANYWHERE = Pattern
            .compile("'[^']*'|context\\.[a-zA-Z0-9._:-]+|stageVariables\\.[a-zA-Z0-9_]+", Pattern.DOTALL);
    private static final Pattern FROM_REQUEST = Pattern
            .compile("method\\.request\\.((multivalueheader|multivaluequerystring|header|querystring|path)\\." + NAME
                    + "|body(\\..+|\\[.+)?)");
    private static final Pattern FROM_RESPONSE = Pattern
            .compile("integration\\.response\\.((multivalueheader|header)\\." + NAME + "|body(\\..+|\\[.+)?)");
    private static final Pattern GATEWAY_RESPONSE = Pattern.compile("gatewayresponse\\.header\\." + NAME);
    private static final Pattern FROM_FAILED_REQUEST = Pattern
            .compile("method\\.request\\.(header|querystring|path|multivalueheader|multivaluequerystring)\\." + NAME
                    + "|method\\.request\\.body.*");

    private MappingRules() {}

    /** The parameters that a method declares: {@code method.request.header.X} and the like, each name only once. */
    public static Optional<String> methodRequest(Set<String> parameters) {
        Optional<String> wrong = firstThatIsNot(METHOD_REQUEST, parameters);
        if (wrong.isPresent()) {
            return wrong;
        }
        long names = parameters.stream().map(MappingRules::name).distinct().count();
        return names == parameters.size()
                ? Optional.empty()
                : Optional.of("Parameter names must be unique across querystring, header and path");
    }

    /** The headers that a method response declares: {@code method.response.header.X}. */
    public static Optional<String> methodResponse(Set<String> parameters) {
        return firstThatIsNot(METHOD_RESPONSE, parameters);
    }

    /** @param declared the parameters of the method: nothing else of a request may be mapped */
    public static Optional<String> integrationRequest(Map<String, String> mappings, Set<String> declared) {
        return firstThatIsNot(INTEGRATION_REQUEST, mappings.keySet())
                .or(() -> firstSourceThatIsNot(mappings, source -> ANYWHERE.matcher(source).matches()
                        || FROM_REQUEST.matcher(source).matches()))
                .or(() -> mappings.values().stream().filter(source -> !isDeclared(source, declared)).findFirst()
                        .map(source -> invalid("Invalid mapping expression parameter specified: " + source)));
    }

    /** @param declared the headers of the method response: no other may be set */
    public static Optional<String> integrationResponse(Map<String, String> mappings, Set<String> declared) {
        return firstThatIsNot(METHOD_RESPONSE, mappings.keySet())
                .or(() -> firstSourceThatIsNot(mappings, source -> ANYWHERE.matcher(source).matches()
                        || FROM_RESPONSE.matcher(source).matches()))
                .or(() -> mappings.keySet().stream().filter(target -> !declared.contains(target)).findFirst()
                        .map(target -> invalid("Invalid mapping expression parameter specified: " + target)));
    }

    /** The headers of a gateway response: {@code gatewayresponse.header.X}. */
    public static Optional<String> gatewayResponse(Map<String, String> mappings) {
        return firstThatIsNot(GATEWAY_RESPONSE, mappings.keySet())
                .or(() -> firstSourceThatIsNot(mappings, source -> ANYWHERE.matcher(source).matches()
                        || FROM_FAILED_REQUEST.matcher(source).matches()));
    }

    private static boolean isDeclared(String source, Set<String> declared) {
        String single = source.replace("method.request.multivalueheader.", "method.request.header.")
                .replace("method.request.multivaluequerystring.", "method.request.querystring.");
        return !METHOD_REQUEST.matcher(single).matches() || declared.contains(single);
    }

    private static Optional<String> firstThatIsNot(Pattern pattern, Set<String> parameters) {
        return parameters.stream().filter(parameter -> !pattern.matcher(parameter).matches()).findFirst()
                .map(MappingRules::invalidExpression);
    }

    private static Optional<String> firstSourceThatIsNot(Map<String, String> mappings, Predicate<String> valid) {
        return mappings.values().stream().filter(source -> !valid.test(source)).findFirst()
                .map(MappingRules::invalidExpression);
    }

    private static String invalidExpression(String expression) {
        return invalid("Invalid mapping expression specified: " + expression);
    }

    private static String invalid(String error) {
        return "Invalid mapping expression specified: Validation Result: warnings : [], errors : [" + error + "]";
    }

    private static String name(String parameter) {
        return parameter.split("\\.", 4)[3];
    }
}
