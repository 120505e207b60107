package dev.stagedoor.infra.assembler.yaml;

/** A value of a document that knows where it stands. */
public sealed interface Node permits MapNode, ListNode, ScalarNode {

    Position position();
}
