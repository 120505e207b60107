package dev.stagedoor.infra.deployer.stack;

import java.util.Map;

/**
 * What a stack is to become.
 *
 * @param source what the template is and where it comes from
 */
public record StackRequest(String name, TemplateSource source, Map<String, String> parameters,
        Map<String, String> tags) {

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
