package dev.stagedoor.emulator.gateway.compile;

import dev.stagedoor.emulator.gateway.vtl.MappingTemplate;
import io.vertx.core.buffer.Buffer;

/**
 * A mapping template under its media type.
 *
 * @param constant the rendered bytes where they are always the same, else null; never written to
 */
public record BodyTemplate(String mediaType, MappingTemplate template, Buffer constant) {

    static BodyTemplate of(String mediaType, MappingTemplate template) {
        String text = template.constant();
        return new BodyTemplate(mediaType, template, text == null ? null : Buffer.buffer(text));
    }
}
