package dev.stagedoor.emulator.cloudformation.source;

import java.nio.charset.StandardCharsets;

/** Reads the text of a template. As AWS does, what starts with a brace is taken as JSON, everything else as YAML. */
public final class TemplateReader {

    private TemplateReader() {}

    /**
     * @param source the template's name in messages
     * @throws TemplateException if the text is too long, too deep or not well-formed, with line and column
     */
    public static TemplateNode read(String text, String source) {
        if (text.getBytes(StandardCharsets.UTF_8).length > TemplateLimits.URL_BYTES) {
            throw new TemplateException("Template may not exceed " + TemplateLimits.URL_BYTES + " bytes in size.");
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.isBlank()) {
            throw new TemplateException("Template format error: the template " + source + " is empty.");
        }
        NodeBudget budget = new NodeBudget();
        return content.stripLeading().startsWith("{")
                ? new JsonTemplateReader(source, budget).read(content)
                : new YamlTemplateReader(source, budget).read(content);
    }
}
