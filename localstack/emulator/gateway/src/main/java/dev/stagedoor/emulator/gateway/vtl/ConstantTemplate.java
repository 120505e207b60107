package dev.stagedoor.emulator.gateway.vtl;

/** A template without references or directives: its output is known when it is compiled. */
record ConstantTemplate(String constant) implements MappingTemplate {

    @Override
    public String render(TemplateScope scope) {
        return constant;
    }
}
