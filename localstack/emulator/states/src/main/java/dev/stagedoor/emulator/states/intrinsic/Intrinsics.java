package dev.stagedoor.emulator.states.intrinsic;

import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.path.Expression;
import dev.stagedoor.emulator.states.path.ExpressionParser;
import dev.stagedoor.emulator.states.path.Path;

/** The intrinsic functions, and the parser of what may call them. Made once by the service; thread-safe when its sources are. */
public final class Intrinsics implements ExpressionParser {

    /**
     * @param ids the source of {@code States.UUID}
     * @param random the source of {@code States.MathRandom}
     */
    public Intrinsics(Ids ids, RandomGenerator random) {}

    @Override
    public Expression parse(String text) throws InvalidExpressionException {
        if (text.startsWith("$")) {
            return Path.parse(text);
        }
        throw new InvalidExpressionException("Intrinsic functions are not there yet");
    }
}
