package dev.stagedoor.infra.assembler.template;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.stagedoor.infra.assembler.yaml.Node;

/** Finds the resource behind a {@code Ref}: one of the same template, or one that another stack's output and a parameter bring there. */
public final class NamedResources {

    private static final Set<String> REFERENCES = Set.of("Ref", "Fn::GetAtt");

    private final Template root;
    private final Map<String, Template> nested;

    /** @param nested the templates of the nested stacks, by the {@code TemplateURL} that names them */
    public NamedResources(Template root, Map<String, Template> nested) {
        this.root = root;
        this.nested = Map.copyOf(nested);
    }

    /** @return empty if the value is not a {@code Ref}, or does not lead to a resource */
    public Optional<Resource> find(Template template, Node value) {
        return single(value).flatMap(reference -> reference instanceof Reference.Name name
                ? Optional.ofNullable(template.resources().get(name.name())).or(() -> passed(template, name.name()))
                : Optional.empty());
    }

    private Optional<Resource> passed(Template template, String parameter) {
        return NestedStack.of(root).stream().filter(stack -> stack.parameters().containsKey(parameter))
                .filter(stack -> template(stack).filter(child -> child.file().equals(template.file())).isPresent())
                .findFirst().flatMap(stack -> single(stack.parameters().get(parameter).value()))
                .flatMap(this::output);
    }

    private Optional<Resource> output(Reference reference) {
        if (!(reference instanceof Reference.Attribute attribute) || !attribute.attribute().startsWith("Outputs.")) {
            return Optional.empty();
        }
        String name = attribute.attribute().substring("Outputs.".length());
        return NestedStack.of(root).stream().filter(stack -> stack.resource().id().equals(attribute.resource()))
                .findFirst().flatMap(this::template).flatMap(giving -> value(giving, name)
                        .flatMap(value -> find(giving, value)));
    }

    private Optional<Template> template(NestedStack stack) {
        return Optional.ofNullable(nested.get(stack.templateUrl()));
    }

    private static Optional<Node> value(Template template, String output) {
        return template.root().map("Outputs").flatMap(outputs -> outputs.map(output))
                .flatMap(found -> found.get("Value"));
    }

    private static Optional<Reference> single(Node value) {
        return Intrinsic.of(value).filter(call -> REFERENCES.contains(call.name())).map(call -> References.in(value))
                .filter(references -> references.size() == 1).map(references -> references.get(0));
    }
}
