package dev.stagedoor.infra.assembler.check.house;

import java.util.Map;
import java.util.Set;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.check.TemplateCheck;
import dev.stagedoor.infra.assembler.template.Template;

/**
 * Deployments and versions stay when a newer one takes their place, or there would be nothing to roll back to; one that a failed update
 * has just created goes.
 */
public final class HistoryCheck implements TemplateCheck {

    private static final Set<String> TYPES = Set.of("AWS::ApiGateway::Deployment", "AWS::Lambda::Version");
    private static final Map<String, String> POLICIES = Map.of("DeletionPolicy", "RetainExceptOnCreate",
            "UpdateReplacePolicy", "Retain");

    @Override
    public void check(Template template, Problems problems) {
        template.resources().values().stream().filter(resource -> TYPES.contains(resource.type()))
                .forEach(resource -> POLICIES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .filter(policy -> resource.body().text(policy.getKey()).filter(policy.getValue()::equals)
                                .isEmpty())
                        .forEach(policy -> problems.add(resource.position(),
                                resource.id() + " needs " + policy.getKey() + ": " + policy.getValue() + ".")));
    }
}
