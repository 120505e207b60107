package dev.stagedoor.emulator.gateway.vtl;

import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;

/** A template that Velocity renders. */
final class VelocityTemplate implements MappingTemplate {

    private static final int MAX_EXPECTED = 64 * 1024;

    private final Template template;
    private final UtilVariable util;
    private final RenderBudget budget;
    /** Length of a recent output, so that the next one seldom has to grow. */
    private volatile int expectedLength = 512;

    VelocityTemplate(Template template, UtilVariable util, RenderBudget budget) {
        this.template = template;
        this.util = util;
        this.budget = budget;
    }

    @Override
    public String render(TemplateScope scope) throws TemplateRenderException {
        BoundedWriter out = new BoundedWriter(expectedLength);
        budget.start(scope.input().getBody().length());
        try {
            template.merge(new ScopeContext(scope, util, budget), out);
        } catch (VelocityException e) {
            throw new TemplateRenderException(reason(e));
        } catch (RuntimeException e) {
            // The output's bound, or what a Java method called by the template threw.
            throw new TemplateRenderException(template.getName() + ": " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new TemplateRenderException(template.getName() + ": the template calls itself without end");
        }
        String text = out.toString();
        if (text.length() > expectedLength) {
            expectedLength = Math.min(text.length() + 64, MAX_EXPECTED);
        }
        return text;
    }

    private static String reason(VelocityException e) {
        Throwable cause = e.getCause();
        return cause == null || cause.getMessage() == null
                ? e.getMessage()
                : e.getMessage() + ": " + cause.getMessage();
    }

    @Override
    public String constant() {
        return null;
    }
}
