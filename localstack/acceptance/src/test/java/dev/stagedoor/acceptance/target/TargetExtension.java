package dev.stagedoor.acceptance.target;

import java.io.IOException;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives scenarios the target of {@code -Dtarget=}: one for the whole test run, started by the first who asks. */
public final class TargetExtension implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
            .create(TargetExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Target.class;
    }

    @Override
    public Target resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return target(context);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
                .flatMap(needs -> java.util.Arrays.stream(needs.value()).filter(c -> !target(context).has(c))
                        .findFirst())
                .map(c -> ConditionEvaluationResult.disabled("The target has no " + c))
                .orElse(ConditionEvaluationResult.enabled("The target has what this needs"));
    }

    private static Target target(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("target", key -> start(), Owned.class)
                .target();
    }

    private static Owned start() {
        String name = System.getProperty("target", "embedded");
        try {
            return switch (name) {
                case "embedded" -> new Owned(EmbeddedTarget.start());
                default -> throw new IllegalArgumentException("-Dtarget=" + name + " is not built yet: embedded is");
            };
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Closed by JUnit when the last test has ended. */
    private record Owned(EmbeddedTarget target) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
