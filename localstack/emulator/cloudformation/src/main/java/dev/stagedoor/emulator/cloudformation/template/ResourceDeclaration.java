package dev.stagedoor.emulator.cloudformation.template;

import java.util.List;

import dev.stagedoor.emulator.cloudformation.intrinsics.MapExpression;
import dev.stagedoor.emulator.cloudformation.source.Position;

/**
 * A resource of a template.
 *
 * @param dependsOn logical ids named by {@code DependsOn}
 * @param condition the name of the condition on which it exists, or null
 * @param position of its logical id
 * @param typePosition of its {@code Type}
 */
public record ResourceDeclaration(String logicalId, String type, MapExpression properties, List<String> dependsOn,
        String condition, DeletionPolicy deletionPolicy, DeletionPolicy updateReplacePolicy, Position position,
        Position typePosition) {

    public ResourceDeclaration {
        dependsOn = List.copyOf(dependsOn);
    }
}
