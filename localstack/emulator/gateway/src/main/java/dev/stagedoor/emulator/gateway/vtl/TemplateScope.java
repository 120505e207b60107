package dev.stagedoor.emulator.gateway.vtl;

import java.util.Map;

/**
 * The variables that a template sees beside {@code $util}.
 *
 * @param input {@code $input}
 * @param context {@code $context}; templates write to it ({@code #set($context.responseOverride.status = 400)})
 * @param stageVariables {@code $stageVariables}
 */
public record TemplateScope(InputVariable input, Map<String, Object> context, Map<String, String> stageVariables) {}
