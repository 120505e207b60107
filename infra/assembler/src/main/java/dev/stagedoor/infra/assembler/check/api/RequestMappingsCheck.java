package dev.stagedoor.infra.assembler.check.api;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.template.Intrinsic;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** Path variables are declared, and mapped wherever the URI of the back end names them. */
final class RequestMappingsCheck implements ApiCheck {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\{([A-Za-z0-9._-]+)\\+?}");
    private static final Pattern TARGET = Pattern
            .compile("integration\\.request\\.(path|querystring|header)\\.[A-Za-z0-9._$-]+");
    private static final Pattern DECLARED = Pattern
            .compile("method\\.request\\.(?:multivalue)?(path|querystring|header)\\.([A-Za-z0-9._$-]+)");
    private static final Pattern SOURCE = Pattern
            .compile("method\\.request\\..+|context\\.[A-Za-z0-9._-]+|stageVariables\\.[A-Za-z0-9_]+|'[^']*'");

    @Override
    public void check(Api api, Problems problems) {
        for (Operation operation : api.operations()) {
            variables(operation.path()).stream().filter(name -> !operation.declares("path", name)).forEach(
                    name -> problems.add(operation.position(),
                            operation.name() + " must declare its path parameter " + name + "."));
            operation.integrations().forEach(integration -> {
                integration.map("requestParameters")
                        .ifPresent(mappings -> mappings.entries().values()
                                .forEach(mapping -> mapping(operation, mapping, problems)));
                integration.get("uri").ifPresent(uri -> uri(integration, uri, problems));
            });
        }
    }

    private static void mapping(Operation operation, MapNode.Entry mapping, Problems problems) {
        if (!TARGET.matcher(mapping.key()).matches()) {
            problems.add(mapping.position(),
                    mapping.key() + " is no target: integration.request.(path|querystring|header).name.");
        }
        if (!(mapping.value() instanceof ScalarNode source)) {
            return;
        }
        Matcher declared = DECLARED.matcher(source.text());
        if (!SOURCE.matcher(source.text()).matches()) {
            problems.add(mapping.position(),
                    source.text()
                            + " is no source: method.request..., context..., stageVariables... or a text in single quotes.");
        } else if (declared.matches()) {
            String in = declared.group(1).replace("querystring", "query");
            if (!operation.declares(in, declared.group(2))) {
                problems.add(mapping.position(),
                        operation.name() + " must declare the " + in + " parameter " + declared.group(2) + ".");
            }
        }
    }

    private static void uri(MapNode integration, Node uri, Problems problems) {
        Set<String> mapped = integration.map("requestParameters").map(MapNode::keys).orElse(Set.of());
        variables(text(uri)).stream().filter(name -> !mapped.contains("integration.request.path." + name))
                .forEach(name -> problems.add(uri.position(),
                        "The uri names {" + name + "}: map integration.request.path." + name + "."));
    }

    private static Set<String> variables(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String text(Node uri) {
        if (uri instanceof ScalarNode scalar) {
            return scalar.text();
        }
        return Intrinsic.of(uri).filter(call -> call.name().equals("Fn::Sub")).map(call -> {
            Node argument = call.argument() instanceof ListNode list ? list.items().get(0) : call.argument();
            return argument instanceof ScalarNode scalar ? scalar.text() : "";
        }).orElse("");
    }
}
