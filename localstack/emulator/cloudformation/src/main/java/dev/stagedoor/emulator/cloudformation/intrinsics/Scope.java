package dev.stagedoor.emulator.cloudformation.intrinsics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;

/**
 * What an expression can refer to. A lookup throws {@link NotYetKnownException} for what will exist but does not yet, and
 * {@link dev.stagedoor.emulator.cloudformation.source.TemplateException} for what never will.
 */
public interface Scope {

    /** The value of a parameter, pseudo parameter or resource; a MissingNode for {@code AWS::NoValue}. */
    JsonNode ref(String name, Position at);

    /** {@code Fn::GetAtt}. */
    JsonNode attribute(String logicalId, String attribute, Position at);

    /** {@code Fn::FindInMap}; null if there is no such key. */
    JsonNode mapping(String map, String first, String second);

    /** A condition of the template. */
    boolean condition(String name, Position at);

    /** {@code Fn::ImportValue}. */
    JsonNode importValue(String export, Position at);

    String region();

    /**
     * Counts characters that functions made, so that a short template cannot become a text of gigabytes.
     *
     * @throws dev.stagedoor.emulator.cloudformation.source.TemplateException if it is too much
     */
    default void spend(int characters, Position at) {}
}
