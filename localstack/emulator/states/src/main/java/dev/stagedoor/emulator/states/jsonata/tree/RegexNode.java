package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.regex.Pattern;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.RegexMatcher;

/** A regular expression, which is a function. */
final class RegexNode extends Node {

    private final RegexMatcher matcher;

    RegexNode(Pattern pattern) {
        this.matcher = new RegexMatcher(pattern);
    }

    @Override
    Object value(Object input, Frame frame) {
        return matcher;
    }
}
