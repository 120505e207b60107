package dev.stagedoor.infra.assembler.check.house;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.check.TemplateCheck;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.ResourceType;
import dev.stagedoor.infra.assembler.template.ResourceTypes;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** Everything that can be tagged carries our tag: {@code destroy} and {@code leftovers} find it by that alone. */
public final class TagsCheck implements TemplateCheck {

    public static final String TAG = "stagedoor:stack";

    private final ResourceTypes types;

    public TagsCheck(ResourceTypes types) {
        this.types = types;
    }

    @Override
    public void check(Template template, Problems problems) {
        template.resources().values()
                .forEach(resource -> types.find(resource.type()).filter(type -> !tagged(resource, type.tags()))
                        .ifPresent(type -> problems.add(resource.position(),
                                resource.id() + " (" + type.name() + ") needs the tag " + TAG + ".")));
    }

    private static boolean tagged(Resource resource, ResourceType.Tags form) {
        return switch (form) {
            case NONE -> true;
            case MAP -> resource.properties().map("Tags").filter(tags -> tags.has(TAG)).isPresent();
            case LIST -> resource.properties().list("Tags").filter(tags -> tags.items().stream()
                    .anyMatch(tag -> tag instanceof MapNode map && map.text("Key").filter(TAG::equals).isPresent()))
                    .isPresent();
        };
    }
}
