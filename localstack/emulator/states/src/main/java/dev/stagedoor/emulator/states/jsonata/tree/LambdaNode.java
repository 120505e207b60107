package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Signature;

/** {@code function($a, $b)<signature>{ body }}. */
final class LambdaNode extends Node {

    final List<String> parameters;
    /** Null where there is none. */
    final Signature signature;
    final Node body;

    LambdaNode(List<String> parameters, Signature signature, Node body) {
        this.parameters = parameters;
        this.signature = signature;
        this.body = body;
    }

    @Override
    Object value(Object input, Frame frame) {
        return new Lambda(this, input, frame);
    }
}
