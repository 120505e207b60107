package dev.stagedoor.infra.assembler.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** Finds everything in a value that names another part of the template. */
public final class References {

    private final List<Reference> found = new ArrayList<>();

    private References() {}

    public static List<Reference> in(Node node) {
        References references = new References();
        references.visit(node);
        return references.found;
    }

    private void visit(Node node) {
        if (node instanceof ListNode list) {
            list.items().forEach(this::visit);
        } else if (node instanceof MapNode map) {
            Intrinsic.of(map).ifPresentOrElse(this::call, () -> map.entries().values().forEach(this::plain));
        }
    }

    private void plain(MapNode.Entry entry) {
        if (Intrinsic.isName(entry.key())) {
            found.add(new Reference.Malformed(entry.key() + " must be the only key of its mapping.", entry.position()));
        }
        visit(entry.value());
    }

    private void call(Intrinsic call) {
        switch (call.name()) {
            case "Ref" -> text(call, call.argument(), name -> found.add(new Reference.Name(name, call.position())));
            case "Fn::GetAtt" -> attribute(call);
            case "Fn::Sub" -> sub(call);
            case "Fn::If" -> first(call, 3, name -> found.add(new Reference.Condition(name, call.position())));
            case "Fn::FindInMap" -> first(call, 3, name -> found.add(new Reference.Mapping(name, call.position())));
            default -> {
                if (!Intrinsic.NAMES.contains(call.name())) {
                    malformed(call, "is not an intrinsic function." + NearestName.of(call.name(), Intrinsic.NAMES));
                }
                visit(call.argument());
            }
        }
    }

    private void attribute(Intrinsic call) {
        if (call.argument() instanceof ScalarNode scalar && scalar.text().indexOf('.') > 0) {
            int dot = scalar.text().indexOf('.');
            found.add(new Reference.Attribute(scalar.text().substring(0, dot), scalar.text().substring(dot + 1),
                    call.position()));
        } else if (call.argument() instanceof ListNode list && list.items().size() == 2
                && list.items().get(0) instanceof ScalarNode resource
                && list.items().get(1) instanceof ScalarNode attribute) {
            found.add(new Reference.Attribute(resource.text(), attribute.text(), call.position()));
        } else {
            malformed(call, "needs [Resource, Attribute].");
        }
    }

    private void sub(Intrinsic call) {
        if (call.argument() instanceof ScalarNode scalar) {
            variables(call, scalar.text(), Set.of());
        } else if (call.argument() instanceof ListNode list && list.items().size() == 2
                && list.items().get(0) instanceof ScalarNode scalar && list.items().get(1) instanceof MapNode map) {
            List<String> used = SubText.variables(scalar.text());
            map.entries().values().stream().filter(entry -> !used.contains(entry.key())).forEach(
                    entry -> found.add(
                            new Reference.Malformed("Fn::Sub does not use " + entry.key() + ".", entry.position())));
            variables(call, scalar.text(), map.keys());
            map.entries().values().forEach(entry -> visit(entry.value()));
        } else {
            malformed(call, "needs a text, or [text, {Name: value}].");
        }
    }

    private void variables(Intrinsic call, String text, Set<String> given) {
        for (String variable : SubText.variables(text)) {
            if (variable.startsWith("!")) {
                malformed(call,
                        "with the escape ${" + variable
                                + "} is refused by LocalStack. Write [text with ${Name}, {Name: '${"
                                + variable.substring(1) + "}'}].");
            } else if (!given.contains(variable)) {
                int dot = variable.indexOf('.');
                found.add(dot < 0
                        ? new Reference.Name(variable, call.position())
                        : new Reference.Attribute(variable.substring(0, dot), variable.substring(dot + 1),
                                call.position()));
            }
        }
    }

    /** The first item names something, the others are values. */
    private void first(Intrinsic call, int size, Consumer<String> use) {
        if (!(call.argument() instanceof ListNode list) || list.items().size() != size) {
            malformed(call, "needs a list of " + size + ".");
            return;
        }
        text(call, list.items().get(0), use);
        list.items().subList(1, size).forEach(this::visit);
    }

    private void text(Intrinsic call, Node node, Consumer<String> use) {
        if (node instanceof ScalarNode scalar) {
            use.accept(scalar.text());
        } else {
            malformed(call, "needs a name.");
        }
    }

    private void malformed(Intrinsic call, String what) {
        found.add(new Reference.Malformed(call.name() + " " + what, call.position()));
    }
}
