package dev.stagedoor.infra.assembler.check;

import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.template.Reference;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.ResourceType;
import dev.stagedoor.infra.assembler.template.ResourceTypes;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.template.TemplateReferences;

/** Every type, property and attribute is one that AWS's resource specification has. */
public final class PropertiesCheck implements TemplateCheck {

    private final ResourceTypes types;

    public PropertiesCheck(ResourceTypes types) {
        this.types = types;
    }

    @Override
    public void check(Template template, Problems problems) {
        template.resources().values().forEach(resource -> types.find(resource.type()).ifPresentOrElse(
                type -> properties(resource, type, problems),
                () -> problems.add(resource.position(), "Type " + resource.type()
                        + " is not in resource-types.yaml of the assembler."
                        + NearestName.of(resource.type(), types.names()))));
        TemplateReferences.all(template).forEach(reference -> {
            if (reference instanceof Reference.Attribute attribute) {
                attribute(template.resources().get(attribute.resource()), attribute, problems);
            }
        });
    }

    private static void properties(Resource resource, ResourceType type, Problems problems) {
        resource.properties().entries().values().stream().filter(entry -> !type.properties().contains(entry.key()))
                .forEach(entry -> problems.add(entry.position(), type.name() + " has no property " + entry.key() + "."
                        + NearestName.of(entry.key(), type.properties())));
        type.required().stream().filter(name -> !resource.properties().has(name)).sorted()
                .forEach(name -> problems.add(resource.position(),
                        resource.id() + " (" + type.name() + ") needs property " + name + "."));
    }

    private void attribute(Resource resource, Reference.Attribute reference, Problems problems) {
        if (resource == null) {
            return;
        }
        types.find(resource.type()).filter(type -> !type.hasAttribute(reference.attribute()))
                .ifPresent(type -> problems.add(reference.position(),
                        type.name() + " has no attribute " + reference.attribute() + "."
                                + NearestName.of(reference.attribute(), type.attributes())));
    }
}
