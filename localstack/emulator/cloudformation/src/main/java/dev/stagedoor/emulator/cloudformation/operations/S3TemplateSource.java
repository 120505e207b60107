package dev.stagedoor.emulator.cloudformation.operations;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.preflight.TemplateSource;
import dev.stagedoor.emulator.cloudformation.preflight.TemplateUrl;
import dev.stagedoor.emulator.cloudformation.source.TemplateLimits;
import dev.stagedoor.emulator.cloudformation.stack.ServiceCalls;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.buffer.Buffer;

/** Templates in the emulator's own S3, read in the caller's name; never more of an object than a template may have. */
record S3TemplateSource(ServiceCalls services) implements TemplateSource {

    @Override
    public String read(TemplateUrl url) {
        ObjectNode input = Json.object().put("Bucket", url.bucket()).put("Key", url.key()).put("Range",
                "bytes=0-" + TemplateLimits.URL_BYTES);
        AwsResponse answer = services.respond("s3", "GetObject", input, Buffer.buffer());
        Buffer text = answer.payload() == null ? Buffer.buffer() : answer.payload();
        if (text.length() > TemplateLimits.URL_BYTES) {
            throw new ValidationException("Template may not exceed " + TemplateLimits.URL_BYTES + " bytes in size.");
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
