package dev.stagedoor.emulator.states.definition.check;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.definition.StateType;

import static dev.stagedoor.emulator.states.definition.check.Field.computed;
import static dev.stagedoor.emulator.states.definition.check.Field.fixed;
import static dev.stagedoor.emulator.states.definition.check.Field.jsonPath;
import static dev.stagedoor.emulator.states.definition.check.Field.jsonata;

/**
 * Which fields an object may have.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html">State machine structure</a>
 * @see <a href="https://states-language.net/spec.html#state-type-table">Amazon States Language: fields by state type</a>
 */
final class FieldTable {

    static final Map<String, Field> MACHINE = table(List.of(fixed("Comment", Kind.ANY), fixed("StartAt", Kind.TEXT),
            fixed("States", Kind.OBJECT), fixed("Version", Kind.TEXT), fixed("TimeoutSeconds", Kind.SECONDS),
            fixed("QueryLanguage", Kind.TEXT)));
    static final Map<String, Field> BRANCH = table(List.of(fixed("Comment", Kind.ANY), fixed("StartAt", Kind.TEXT),
            fixed("States", Kind.OBJECT), fixed("QueryLanguage", Kind.TEXT)));
    static final Map<String, Field> PROCESSOR = table(BRANCH.values(),
            List.of(fixed("ProcessorConfig", Kind.OBJECT)));
    static final Map<String, Field> RETRIER = table(List.of(fixed("Comment", Kind.ANY),
            fixed("ErrorEquals", Kind.TEXTS), fixed("IntervalSeconds", Kind.SECONDS),
            fixed("MaxAttempts", Kind.COUNT), fixed("BackoffRate", Kind.NUMBER),
            fixed("MaxDelaySeconds", Kind.SECONDS), fixed("JitterStrategy", Kind.TEXT)));
    static final Map<String, Field> CATCHER = table(List.of(fixed("Comment", Kind.ANY),
            fixed("ErrorEquals", Kind.TEXTS), fixed("Next", Kind.TEXT), jsonPath("ResultPath", Kind.PATH),
            computed("Assign", Kind.OBJECT), jsonata("Output", Kind.ANY)));

    private static final List<Field> EVERY_STATE = List.of(fixed("Type", Kind.TEXT), fixed("Comment", Kind.ANY),
            fixed("QueryLanguage", Kind.TEXT));
    private static final List<Field> DATA = List.of(jsonPath("InputPath", Kind.PATH),
            jsonPath("OutputPath", Kind.PATH), jsonata("Output", Kind.ANY));
    private static final List<Field> ASSIGN = List.of(computed("Assign", Kind.OBJECT));
    private static final List<Field> GOES_ON = List.of(fixed("Next", Kind.TEXT), fixed("End", Kind.FLAG));
    private static final List<Field> RESULT = List.of(jsonPath("Parameters", Kind.ANY),
            jsonPath("ResultPath", Kind.PATH));
    private static final List<Field> WORK = List.of(jsonata("Arguments", Kind.ANY),
            jsonPath("ResultSelector", Kind.ANY), fixed("Retry", Kind.ARRAY), fixed("Catch", Kind.ARRAY));

    private static final Map<StateType, Map<String, Field>> STATES = states();

    private FieldTable() {}

    static Map<String, Field> of(StateType type) {
        return STATES.get(type);
    }

    private static Map<StateType, Map<String, Field>> states() {
        Map<StateType, Map<String, Field>> states = new EnumMap<>(StateType.class);
        states.put(StateType.PASS, table(EVERY_STATE, DATA, ASSIGN, GOES_ON, RESULT,
                List.of(jsonPath("Result", Kind.ANY))));
        states.put(StateType.TASK, table(EVERY_STATE, DATA, ASSIGN, GOES_ON, RESULT, WORK,
                List.of(fixed("Resource", Kind.TEXT), computed("TimeoutSeconds", Kind.SECONDS),
                        jsonPath("TimeoutSecondsPath", Kind.TEXT), computed("HeartbeatSeconds", Kind.SECONDS),
                        jsonPath("HeartbeatSecondsPath", Kind.TEXT), computed("Credentials", Kind.OBJECT))));
        states.put(StateType.CHOICE, table(EVERY_STATE, DATA, ASSIGN,
                List.of(fixed("Choices", Kind.ARRAY), fixed("Default", Kind.TEXT))));
        states.put(StateType.WAIT, table(EVERY_STATE, DATA, ASSIGN, GOES_ON,
                List.of(computed("Seconds", Kind.COUNT), jsonPath("SecondsPath", Kind.TEXT),
                        computed("Timestamp", Kind.TEXT), jsonPath("TimestampPath", Kind.TEXT))));
        states.put(StateType.SUCCEED, table(EVERY_STATE, DATA));
        states.put(StateType.FAIL, table(EVERY_STATE,
                List.of(computed("Error", Kind.TEXT), computed("Cause", Kind.TEXT),
                        jsonPath("ErrorPath", Kind.TEXT), jsonPath("CausePath", Kind.TEXT))));
        states.put(StateType.PARALLEL, table(EVERY_STATE, DATA, ASSIGN, GOES_ON, RESULT, WORK,
                List.of(fixed("Branches", Kind.ARRAY))));
        states.put(StateType.MAP, table(EVERY_STATE, DATA, ASSIGN, GOES_ON, RESULT,
                List.of(fixed("Retry", Kind.ARRAY), fixed("Catch", Kind.ARRAY),
                        jsonPath("ResultSelector", Kind.ANY), fixed("ItemProcessor", Kind.OBJECT),
                        fixed("Iterator", Kind.OBJECT), jsonPath("ItemsPath", Kind.TEXT),
                        jsonata("Items", Kind.ANY), computed("ItemSelector", Kind.ANY),
                        computed("MaxConcurrency", Kind.COUNT), jsonPath("MaxConcurrencyPath", Kind.TEXT),
                        fixed("Label", Kind.TEXT), fixed("ItemReader", Kind.OBJECT),
                        fixed("ItemBatcher", Kind.OBJECT), fixed("ResultWriter", Kind.OBJECT),
                        computed("ToleratedFailureCount", Kind.COUNT),
                        jsonPath("ToleratedFailureCountPath", Kind.TEXT),
                        computed("ToleratedFailurePercentage", Kind.NUMBER),
                        jsonPath("ToleratedFailurePercentagePath", Kind.TEXT))));
        return states;
    }

    @SafeVarargs
    static Map<String, Field> table(Collection<Field>... parts) {
        return Stream.of(parts).flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
    }
}
