package dev.stagedoor.emulator.cloudformation.template;

import java.util.List;

import dev.stagedoor.emulator.cloudformation.source.Position;

/**
 * A parameter of a template; what is not declared is null.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">Parameters</a>.
 *
 * @param allowedValues empty where every value is allowed
 */
public record ParameterDeclaration(String name, ParameterType type, String defaultValue, List<String> allowedValues,
        String allowedPattern, Long minLength, Long maxLength, java.math.BigDecimal minValue,
        java.math.BigDecimal maxValue, boolean noEcho, String description, String constraintDescription,
        Position position) {

    public ParameterDeclaration {
        allowedValues = List.copyOf(allowedValues);
    }
}
