package dev.stagedoor.emulator.cloudformation.recorded;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.intrinsics.ListExpression;
import dev.stagedoor.emulator.cloudformation.intrinsics.MapExpression;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.PropertyType;
import dev.stagedoor.emulator.cloudformation.schema.Support;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.template.ResourceDeclaration;

/**
 * Something in a deployed stack that is kept but has no meaning on one machine.
 *
 * @param stack its name
 * @param logicalId of the resource
 * @param property its path, such as {@code ContainerDefinitions.Cpu}; {@code *} for a whole resource
 * @param reason why it has no meaning here
 * @param place in the template
 */
public record RecordedOnly(String stack, String logicalId, String type, String property, String reason,
        Position place) {

    /** Everything of that kind in a stack; not that of stacks inside it. */
    public static List<RecordedOnly> in(Stack stack, ResourceTypes types) {
        StackDefinition definition = stack.definition();
        List<RecordedOnly> found = new ArrayList<>();
        definition.template().resources().values().forEach(resource -> {
            ResourceType type = types.get(resource.type());
            if (type != null && stack.resource(resource.logicalId()) != null) {
                new Search(stack.name(), resource, found).search(type);
            }
        });
        return found;
    }

    /** Looks through one resource. */
    private record Search(String stack, ResourceDeclaration resource, List<RecordedOnly> found) {

        void search(ResourceType type) {
            if (type.support() == Support.RECORDED_ONLY) {
                String reason = type.schema().properties().values().stream().map(PropertySpec::reason).findFirst()
                        .orElse("");
                add("*", reason, resource.position());
            } else {
                structure(type.schema().structure(), resource.properties(), "");
            }
        }

        private void structure(PropertyType.Structure structure, MapExpression map, String path) {
            map.members().forEach((name, member) -> {
                PropertySpec spec = structure.members().get(name);
                if (spec != null && spec.support() == Support.RECORDED_ONLY) {
                    add(path + name, spec.reason(), member.key());
                } else if (spec != null) {
                    inside(spec.type(), member.value(), path + name + ".");
                }
            });
        }

        private void inside(PropertyType type, Expression value, String path) {
            if (type instanceof PropertyType.Structure structure && value instanceof MapExpression map) {
                structure(structure, map, path);
            } else if (type instanceof PropertyType.ListOf list && value instanceof ListExpression items) {
                items.items().forEach(item -> inside(list.item(), item, path));
            }
        }

        private void add(String property, String reason, Position place) {
            found.add(new RecordedOnly(stack, resource.logicalId(), resource.type(), property, reason, place));
        }
    }
}
