package dev.stagedoor.infra.assembler.check.house;

import java.util.List;
import java.util.Optional;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.check.TemplateCheck;
import dev.stagedoor.infra.assembler.template.Intrinsic;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/**
 * Whatever writes logs names a log group of the same template, which has a retention: a group that a service makes by itself keeps
 * everything for ever and outlives the stack.
 */
public final class LogGroupsCheck implements TemplateCheck {

    private static final String LOG_GROUP = "AWS::Logs::LogGroup";

    @Override
    public void check(Template template, Problems problems) {
        for (Resource resource : template.resources().values()) {
            switch (resource.type()) {
                case LOG_GROUP -> {
                    if (!resource.properties().has("RetentionInDays")) {
                        problems.add(resource.position(), "Log group " + resource.id() + " needs RetentionInDays.");
                    }
                }
                case "AWS::Lambda::Function" -> named(template, resource, "LoggingConfig.LogGroup",
                        resource.properties().map("LoggingConfig").flatMap(config -> config.get("LogGroup")), problems);
                case "AWS::ECS::TaskDefinition" ->
                    resource.properties().list("ContainerDefinitions").map(ListNode::items)
                            .orElseGet(List::of)
                            .forEach(container -> named(template, resource, "LogConfiguration awslogs-group",
                                    awslogsGroup(container), problems));
                default -> {
                    // writes no logs
                }
            }
        }
    }

    private static Optional<Node> awslogsGroup(Node container) {
        return container instanceof MapNode map
                ? map.map("LogConfiguration").flatMap(config -> config.map("Options"))
                        .flatMap(options -> options.get("awslogs-group"))
                : Optional.empty();
    }

    private static void named(Template template, Resource writer, String where, Optional<Node> group,
            Problems problems) {
        Optional<Resource> found = group.flatMap(Intrinsic::of).filter(call -> call.name().equals("Ref"))
                .map(call -> call.argument() instanceof ScalarNode name ? template.resources().get(name.text()) : null);
        if (found.filter(resource -> resource.type().equals(LOG_GROUP)).isEmpty()) {
            problems.add(writer.position(),
                    writer.id() + " needs " + where + " with a Ref to a log group of this template.");
        }
    }
}
