package dev.stagedoor.infra.assembler.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.stagedoor.infra.assembler.template.Intrinsic;
import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** The functions that an API calls by name are there: API Gateway itself finds out at the first request only. */
public final class FunctionNamesCheck {

    private static final Pattern CALLED = Pattern.compile(":function:([^:/]+)[:/]");

    private FunctionNamesCheck() {}

    /** @param templates all of the definition, since the function stands in another one than the API */
    public static void check(List<Template> templates, Problems problems) {
        Set<String> names = resources(templates, "AWS::Lambda::Function")
                .flatMap(function -> function.properties().get("FunctionName").stream())
                .flatMap(name -> Intrinsic.of(name).map(Intrinsic::argument).or(() -> Optional.of(name))
                        .stream())
                .filter(ScalarNode.class::isInstance).map(name -> ((ScalarNode) name).text())
                .collect(Collectors.toSet());
        resources(templates, "AWS::ApiGateway::RestApi").flatMap(api -> api.properties().get("Body").stream())
                .forEach(body -> visit(body, names, problems));
    }

    private static Stream<Resource> resources(List<Template> templates, String type) {
        return templates.stream().flatMap(template -> template.resources().values().stream())
                .filter(resource -> resource.type().equals(type));
    }

    private static void visit(Node node, Set<String> names, Problems problems) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> visit(item, names, problems));
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(entry -> visit(entry.value(), names, problems));
        } else if (node instanceof ScalarNode scalar && scalar.isText()) {
            Matcher called = CALLED.matcher(scalar.text());
            if (called.find() && !names.contains(called.group(1))) {
                problems.add(scalar.position(), "There is no function named " + called.group(1) + "."
                        + NearestName.of(called.group(1), names));
            }
        }
    }
}
