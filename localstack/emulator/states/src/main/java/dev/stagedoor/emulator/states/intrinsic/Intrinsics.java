package dev.stagedoor.emulator.states.intrinsic;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.path.Expression;
import dev.stagedoor.emulator.states.path.ExpressionParser;
import dev.stagedoor.emulator.states.path.Path;

/**
 * The intrinsic functions, and the parser of what may call them. Made once by the service; thread-safe when its
 * sources are.
 */
public final class Intrinsics implements ExpressionParser {

    /** Far more than an expression needs. */
    static final int MAX_LENGTH = 65_536;

    private final Map<String, IntrinsicFunction> functions;

    /**
     * @param ids the source of {@code States.UUID}
     * @param random the source of {@code States.MathRandom} without a seed
     */
    public Intrinsics(Ids ids, RandomGenerator random) {
        functions = List.of(
                new ArrayFunction(), new ArrayPartitionFunction(), new ArrayContainsFunction(),
                new ArrayRangeFunction(),
                new ArrayGetItemFunction(), new ArrayLengthFunction(), new ArrayUniqueFunction(),
                new Base64EncodeFunction(), new Base64DecodeFunction(), new HashFunction(),
                new JsonMergeFunction(), new StringToJsonFunction(), new JsonToStringFunction(),
                new MathRandomFunction(random), new MathAddFunction(),
                new StringSplitFunction(), new UuidFunction(ids), new FormatFunction())
                .stream().collect(Collectors.toUnmodifiableMap(IntrinsicFunction::name, Function.identity()));
    }

    /**
     * @throws InvalidExpressionException if the text is neither a path nor a call, or longer than {@value
     *        #MAX_LENGTH} characters
     */
    @Override
    public Expression parse(String text) throws InvalidExpressionException {
        if (text.startsWith("$")) {
            return Path.parse(text);
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidExpressionException("An expression has at most " + MAX_LENGTH + " characters");
        }
        return IntrinsicExpression.of(text, new CallParser(functions, text).parse());
    }
}
