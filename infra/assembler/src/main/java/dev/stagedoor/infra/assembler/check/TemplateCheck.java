package dev.stagedoor.infra.assembler.check;

import dev.stagedoor.infra.assembler.template.Template;

/** One rule for one template. */
@FunctionalInterface
public interface TemplateCheck {

    void check(Template template, Problems problems);
}
