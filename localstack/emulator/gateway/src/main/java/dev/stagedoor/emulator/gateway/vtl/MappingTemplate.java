package dev.stagedoor.emulator.gateway.vtl;

/** A mapping template, compiled. Thread-safe. */
public sealed interface MappingTemplate permits ConstantTemplate, VelocityTemplate {

    /**
     * @throws TemplateRenderException if the template fails or wants more than one request may have
     */
    String render(TemplateScope scope) throws TemplateRenderException;

    /** The output, where it is always the same; else null. */
    String constant();
}
