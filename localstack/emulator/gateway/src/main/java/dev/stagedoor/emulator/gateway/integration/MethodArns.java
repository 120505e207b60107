package dev.stagedoor.emulator.gateway.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;

/**
 * A method of a stage as {@code aws:SourceArn} names it, made once for the verbs that HTTP has. {@code ANY} takes others, too. See
 * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html">ARNs</a>.
 */
final class MethodArns {

    private static final String ANY = "ANY";
    private static final List<String> VERBS = List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD");

    private final String beforeVerb;
    private final String afterVerb;
    private final Map<String, String> known = new HashMap<>();

    MethodArns(Account account, StagePublication publication, CompiledMethod method) {
        beforeVerb = account.arn("execute-api",
                publication.snapshot().apiId() + '/' + publication.stage().stageName() + '/');
        afterVerb = method.resourcePath();
        (method.httpMethod().equals(ANY) ? VERBS : List.of(method.httpMethod()))
                .forEach(verb -> known.put(verb, make(verb)));
    }

    String of(String verb) {
        String arn = known.get(verb);
        return arn == null ? make(verb) : arn;
    }

    private String make(String verb) {
        return beforeVerb + verb + afterVerb;
    }
}
