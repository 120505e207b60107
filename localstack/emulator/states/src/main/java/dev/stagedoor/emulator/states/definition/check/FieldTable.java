package dev.stagedoor.emulator.states.definition.check;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stagedoor.emulator.states.definition.StateType;

import static dev.stagedoor.emulator.states.definition.check.Field.computed;
import static dev.stagedoor.emulator.states.definition.check.Field.fixed;
import static dev.stagedoor.emulator.states.definition.check.Field.integer;
import static dev.stagedoor.emulator.states.definition.check.Field.jsonPath;
import static dev.stagedoor.emulator.states.definition.check.Field.jsonata;

/**
 * Which fields an object may have.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html">State machine structure</a>
 * @see <a href="https://states-language.net/spec.html#state-type-table">Amazon States Language: fields by state type</a>
 */
final class FieldTable {

    /** Nothing to look into. */
    static final JsonNode NONE = MissingNode.getInstance();

    /** AWS takes a timeout of 0 here; what it does then is not known, so it is refused. */
    static final Map<String, Field> MACHINE = table(List.of(fixed("Comment", Kind.ANY), fixed("StartAt", Kind.TEXT),
            fixed("States", Kind.OBJECT), fixed("Version", Kind.TEXT), integer("TimeoutSeconds", Range.SECONDS),
            fixed("QueryLanguage", Kind.ANY)));
    static final Map<String, Field> BRANCH = table(List.of(fixed("Comment", Kind.ANY), fixed("StartAt", Kind.TEXT),
            fixed("States", Kind.OBJECT)));
    static final Map<String, Field> PROCESSOR = table(BRANCH.values(),
            List.of(fixed("ProcessorConfig", Kind.OBJECT)));
    static final Map<String, Field> INLINE = table(List.of(fixed("Mode", Kind.TEXT)));
    static final Map<String, Field> DISTRIBUTED = table(INLINE.values(), List.of(fixed("ExecutionType", Kind.TEXT)));
    static final Map<String, Field> RETRIER = table(List.of(fixed("Comment", Kind.ANY),
            fixed("ErrorEquals", Kind.TEXTS), integer("IntervalSeconds", Range.FROM_ZERO),
            integer("MaxAttempts", Range.FROM_ZERO),
            new Field("BackoffRate", Kind.NUMBER, new Range("1.0", null), null, false),
            integer("MaxDelaySeconds", new Range("1", "31622400")), fixed("JitterStrategy", Kind.TEXT)));
    static final Map<String, Field> CATCHER = table(List.of(fixed("Comment", Kind.ANY),
            fixed("ErrorEquals", Kind.TEXTS), fixed("Next", Kind.TEXT), jsonPath("ResultPath", Kind.PATH),
            fixed("Assign", Kind.OBJECT), jsonata("Output", Kind.ANY)));

    private static final List<Field> EVERY_STATE = List.of(fixed("Type", Kind.TEXT), fixed("Comment", Kind.ANY),
            fixed("QueryLanguage", Kind.ANY));
    private static final List<Field> DATA = List.of(jsonPath("InputPath", Kind.PATH),
            jsonPath("OutputPath", Kind.PATH), jsonata("Output", Kind.ANY));
    private static final List<Field> ASSIGN = List.of(fixed("Assign", Kind.OBJECT));
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
                List.of(fixed("Resource", Kind.TEXT), computed("TimeoutSeconds", Kind.INTEGER, Range.SECONDS),
                        jsonPath("TimeoutSecondsPath", Kind.TEXT),
                        computed("HeartbeatSeconds", Kind.INTEGER, Range.SECONDS),
                        jsonPath("HeartbeatSecondsPath", Kind.TEXT), computed("Credentials", Kind.OBJECT))));
        states.put(StateType.CHOICE, table(EVERY_STATE, DATA, ASSIGN,
                List.of(fixed("Choices", Kind.ARRAY), fixed("Default", Kind.TEXT))));
        states.put(StateType.WAIT, table(EVERY_STATE, DATA, ASSIGN, GOES_ON,
                List.of(computed("Seconds", Kind.INTEGER, Range.FROM_ZERO), jsonPath("SecondsPath", Kind.TEXT),
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
                        computed("MaxConcurrency", Kind.INTEGER, Range.COUNT),
                        jsonPath("MaxConcurrencyPath", Kind.TEXT),
                        fixed("Label", Kind.TEXT), fixed("ItemReader", Kind.OBJECT),
                        fixed("ItemBatcher", Kind.OBJECT), fixed("ResultWriter", Kind.OBJECT),
                        computed("ToleratedFailureCount", Kind.INTEGER, Range.COUNT),
                        jsonPath("ToleratedFailureCountPath", Kind.TEXT),
                        computed("ToleratedFailurePercentage", Kind.NUMBER, new Range("0.0", "100.0")),
                        jsonPath("ToleratedFailurePercentagePath", Kind.TEXT))));
        return states;
    }

    @SafeVarargs
    static Map<String, Field> table(Collection<Field>... parts) {
        return Stream.of(parts).flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
    }
}
