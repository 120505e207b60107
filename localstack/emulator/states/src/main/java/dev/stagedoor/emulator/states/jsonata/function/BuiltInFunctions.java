package dev.stagedoor.emulator.states.jsonata.function;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.value.Callable;

/** All built-in functions by their names. {@code $eval} is not among them: Step Functions has none. */
public final class BuiltInFunctions {

    private static final Map<String, NativeFunction> FUNCTIONS = Stream
            .of(StringFunctions.all(), MatchFunctions.all(), UrlFunctions.all(), NumberFunctions.all(),
                    ArrayFunctions.all(),
                    ObjectFunctions.all(), HigherOrderFunctions.all(), GeneralFunctions.all(), DateFunctions.all(),
                    StepFunctionsFunctions.all())
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(NativeFunction::name, Function.identity()));

    private BuiltInFunctions() {}

    /** The function of a name, or null. */
    public static Callable find(String name) {
        return FUNCTIONS.get(name);
    }
}
