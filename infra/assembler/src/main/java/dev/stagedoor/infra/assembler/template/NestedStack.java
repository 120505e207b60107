package dev.stagedoor.infra.assembler.template;

import java.util.List;
import java.util.Map;

import dev.stagedoor.infra.assembler.yaml.MapNode;

/**
 * A stack inside a stack.
 *
 * @param templateUrl in the sources the path of the template, as seen from the folder of the one that names it
 */
public record NestedStack(Resource resource, String templateUrl, Map<String, MapNode.Entry> parameters) {

    public static final String TYPE = "AWS::CloudFormation::Stack";

    public static List<NestedStack> of(Template template) {
        return template.resources().values().stream().filter(resource -> resource.type().equals(TYPE))
                .map(resource -> new NestedStack(resource, resource.properties().text("TemplateURL").orElse(""),
                        resource.properties().map("Parameters").map(MapNode::entries).orElse(Map.of())))
                .toList();
    }
}
