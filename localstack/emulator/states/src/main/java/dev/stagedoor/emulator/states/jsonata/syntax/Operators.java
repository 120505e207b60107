package dev.stagedoor.emulator.states.jsonata.syntax;

import java.util.Map;

import static java.util.Map.entry;

/** JSONata's operators and how tightly they bind. */
final class Operators {

    static final int PREFIX = 70;
    static final int ASSIGNMENT = 10;

    /** Those that go on with an expression. */
    private static final Map<String, Integer> INFIX = Map.ofEntries(entry(".", 75), entry("[", 80), entry("{", 70),
            entry("(", 80),
            entry("@", 80), entry("#", 80), entry("?", 20), entry("+", 50), entry("-", 50), entry("*", 60),
            entry("/", 60),
            entry("%", 60), entry("=", 40), entry("<", 40), entry(">", 40), entry("^", 40), entry(":=", ASSIGNMENT),
            entry("!=", 40), entry("<=", 40), entry(">=", 40), entry("~>", 40), entry("and", 30), entry("or", 25),
            entry("in", 40),
            entry("&", 50));

    private static final String SINGLE = ".[]{}(),@#;:?+-*/%|=<>^&!~";

    private Operators() {}

    static int bindingPower(String operator) {
        return INFIX.getOrDefault(operator, 0);
    }

    /** Whether a character ends a name. */
    static boolean isSingle(char c) {
        return SINGLE.indexOf(c) >= 0;
    }

    /** Whether the parser knows what to do with it; {@code !} and {@code ~} only end names. */
    static boolean isKnown(String operator) {
        return !operator.equals("!") && !operator.equals("~");
    }
}
