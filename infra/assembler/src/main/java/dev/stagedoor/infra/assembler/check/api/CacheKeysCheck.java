package dev.stagedoor.infra.assembler.check.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** What tells requests apart in the cache is a parameter that the operation declares, or that its integration maps. */
final class CacheKeysCheck implements ApiCheck {

    private static final Pattern OF_METHOD = Pattern
            .compile("method\\.request\\.(path|querystring|header)\\.([A-Za-z0-9._$-]+)");

    @Override
    public void check(Api api, Problems problems) {
        api.operations().forEach(operation -> operation.integrations()
                .forEach(integration -> integration.list("cacheKeyParameters").map(ListNode::items).orElse(List.of())
                        .forEach(key -> check(operation, integration, key, problems))));
    }

    private static void check(Operation operation, MapNode integration, Node key, Problems problems) {
        String text = key instanceof ScalarNode scalar ? scalar.text() : "";
        Matcher ofMethod = OF_METHOD.matcher(text);
        if (ofMethod.matches()) {
            String in = ofMethod.group(1).replace("querystring", "query");
            if (!operation.declares(in, ofMethod.group(2))) {
                problems.add(key.position(),
                        operation.name() + " must declare the " + in + " parameter " + ofMethod.group(2) + ".");
            }
        } else if (integration.map("requestParameters").filter(mappings -> mappings.has(text)).isEmpty()) {
            problems.add(key.position(), "The cache key " + text + " of " + operation.name()
                    + " is neither a parameter of the method request nor mapped to the integration request.");
        }
    }
}
