package dev.stagedoor.emulator.containers.elb.operations;

import java.util.List;

import dev.stagedoor.emulator.containers.input.Members;

/** Reads the conditions of a rule; others than path and host are refused. */
final class RuleConditions {

    private RuleConditions() {}

    static List<String> values(Members input, String field) {
        List<Members> conditions = input.objects("Conditions", "Field", "Values", "PathPatternConfig",
                "HostHeaderConfig");
        return conditions.stream().filter(c -> c.choice("Field", "path-pattern", "host-header").equals(field))
                .flatMap(c -> (c.has("Values")
                        ? c
                        : c.object(field.equals("path-pattern") ? "PathPatternConfig" : "HostHeaderConfig", "Values"))
                        .texts("Values").stream())
                .toList();
    }
}
