package dev.stagedoor.emulator.states.jsonata.tree;

/** What a {@code %} refers to: how many levels up, and the name under which the step there keeps its context. */
final class Ancestor {

    String label;
    int level = 1;

    Ancestor(String label) {
        this.label = label;
    }
}
