package dev.stagedoor.emulator.states.path;

import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/** Reads what may stand under a key ending in {@code .$} and in fields such as {@code ErrorPath}. */
@FunctionalInterface
public interface ExpressionParser {

    /** @throws InvalidExpressionException if the text is neither a path nor a call of an intrinsic function */
    Expression parse(String text) throws InvalidExpressionException;
}
