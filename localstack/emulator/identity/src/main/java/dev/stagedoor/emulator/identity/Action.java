package dev.stagedoor.emulator.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One action of IAM or STS: it answers at once, from memory. */
@FunctionalInterface
public interface Action {

    /** @return the members of the answer; empty where there are none */
    ObjectNode run(Input input);
}
