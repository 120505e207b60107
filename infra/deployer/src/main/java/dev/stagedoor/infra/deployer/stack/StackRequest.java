package dev.stagedoor.infra.deployer.stack;

import java.util.Map;

import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * What a stack is to become.
 *
 * @param source what the template is and where it comes from
 */
public record StackRequest(String name, TemplateSource source, Map<String, String> parameters,
        Map<String, String> tags) {

    /** The stack as it is, but for these parameters. */
    public static StackRequest changing(Stack stack, Map<String, String> parameters) {
        return new StackRequest(stack.stackName(), new TemplateSource.Previous(), parameters, Stacks.tags(stack));
    }

    /** Where CloudFormation gets the template from. */
    public sealed interface TemplateSource {

        /** An object of a bucket. */
        record Url(String url) implements TemplateSource {}

        /** A text of at most 51,200 bytes. */
        record Body(String body) implements TemplateSource {}

        /** What the stack has; parameters that are not given keep their values. */
        record Previous() implements TemplateSource {}
    }
}
