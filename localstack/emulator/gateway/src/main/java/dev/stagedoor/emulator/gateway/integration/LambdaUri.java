package dev.stagedoor.emulator.gateway.integration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The function behind a Lambda proxy integration.
 *
 * @param functionArn without a qualifier
 * @param qualifier version or alias, or null
 */
record LambdaUri(String functionArn, String qualifier) {

    private static final Pattern URI = Pattern.compile(
            "arn:aws[a-z-]*:apigateway:[a-z0-9-]+:lambda:path/2015-03-31/functions/"
                    + "(arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:[A-Za-z0-9_-]+)(?::([A-Za-z0-9_$-]+))?/invocations");

    /** Null if the text is no such URI. */
    static LambdaUri parse(String text) {
        Matcher matcher = URI.matcher(text);
        return matcher.matches() ? new LambdaUri(matcher.group(1), matcher.group(2)) : null;
    }

    /** As explanations name it: {@code bookings:live}. */
    String name() {
        String function = functionArn.substring(functionArn.lastIndexOf(':') + 1);
        return qualifier == null ? function : function + ':' + qualifier;
    }
}
