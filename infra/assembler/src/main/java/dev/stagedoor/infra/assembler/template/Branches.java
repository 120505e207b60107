package dev.stagedoor.infra.assembler.template;

import java.util.List;
import java.util.stream.Stream;

import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** What a value may become when conditions are decided: the branches of {@code Fn::If}, without {@code AWS::NoValue}. */
public final class Branches {

    private Branches() {}

    public static List<Node> of(Node node) {
        return stream(node).toList();
    }

    /** Those branches that are mappings. */
    public static List<MapNode> maps(Node node) {
        return stream(node).filter(MapNode.class::isInstance).map(MapNode.class::cast).toList();
    }

    private static Stream<Node> stream(Node node) {
        return Intrinsic.of(node).map(call -> switch (call.name()) {
            case "Fn::If" -> call.argument() instanceof ListNode list && list.items().size() == 3
                    ? list.items().subList(1, 3).stream().flatMap(Branches::stream)
                    : Stream.<Node>empty();
            case "Ref" -> call.argument() instanceof ScalarNode name && name.text().equals("AWS::NoValue")
                    ? Stream.<Node>empty()
                    : Stream.of(node);
            default -> Stream.of(node);
        }).orElseGet(() -> Stream.of(node));
    }
}
