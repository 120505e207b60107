package dev.stagedoor.emulator.cloudformation.intrinsics;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.Position;

/** Short ways to write literals. */
final class Literals {

    private Literals() {}

    static Literal text(String value, Position position) {
        return new Literal(TextNode.valueOf(value), position);
    }
}
