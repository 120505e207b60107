package dev.stagedoor.infra.assembler.yaml;

import java.util.List;

/** A sequence. */
public record ListNode(Position position, List<Node> items) implements Node {

    public ListNode {
        items = List.copyOf(items);
    }
}
