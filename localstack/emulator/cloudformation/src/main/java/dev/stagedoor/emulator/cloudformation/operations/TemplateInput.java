package dev.stagedoor.emulator.cloudformation.operations;

import java.nio.charset.StandardCharsets;

import dev.stagedoor.emulator.cloudformation.preflight.TemplateUrl;
import dev.stagedoor.emulator.cloudformation.source.TemplateLimits;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.template.Template;
import dev.stagedoor.emulator.cloudformation.template.TemplateParser;
import dev.stagedoor.emulator.core.bus.AwsException;

/** The template that a call brings: as a body, by URL, or the one that the stack has. */
final class TemplateInput {

    /** What messages call a template that came as a body. */
    static final String BODY_SOURCE = "template";

    private TemplateInput() {}

    /**
     * @param stack whose template may be used again, or null
     */
    static Template of(Call call, Stack stack) {
        String body = call.text("TemplateBody");
        String url = call.text("TemplateURL");
        boolean previous = call.flag("UsePreviousTemplate");
        if ((body == null ? 0 : 1) + (url == null ? 0 : 1) + (previous ? 1 : 0) != 1) {
            throw new ValidationException("Either Template URL or Template Body must be specified."
                    + (stack == null ? "" : " Or UsePreviousTemplate."));
        }
        if (previous) {
            return stack.definition().template();
        }
        return body == null ? fromBucket(url, call) : fromBody(body);
    }

    private static Template fromBody(String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > TemplateLimits.BODY_BYTES) {
            throw new ValidationException(
                    "1 validation error detected: Value at 'templateBody' failed to satisfy constraint:"
                            + " Member must have length less than or equal to " + TemplateLimits.BODY_BYTES);
        }
        return new TemplateParser().parse(body, BODY_SOURCE);
    }

    private static Template fromBucket(String url, Call call) {
        TemplateUrl location = TemplateUrl.of(url);
        String text;
        try {
            text = new S3TemplateSource(call.services()).read(location);
        } catch (AwsException e) {
            throw new ValidationException("S3 error: " + e.getMessage() + "\nFor more information check "
                    + "http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html");
        }
        return new TemplateParser().parse(text, location.source());
    }
}
