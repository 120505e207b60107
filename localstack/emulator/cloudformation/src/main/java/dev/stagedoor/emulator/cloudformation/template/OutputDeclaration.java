package dev.stagedoor.emulator.cloudformation.template;

import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.source.Position;

/**
 * An output of a template.
 *
 * @param description or null
 * @param exportName or null where it is not exported
 * @param condition or null
 */
public record OutputDeclaration(String name, String description, Expression value, Expression exportName,
        String condition, Position position) {}
