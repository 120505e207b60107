package dev.stagedoor.emulator.states.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What fields that want a number or a time say of values that they do not take. */
class NumberFieldsTest {

    private static final String MAP = "'Type': 'Map', 'ItemProcessor': {'StartAt': 'I', 'States': {'I': {'Type': 'Pass', 'End': true}}}";
    private static final String TASK = "'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', "
            + "'%s': {'QueueUrl': 'q', 'MessageBody': 'm'}";

    private static Machine state(String fields, String input) {
        return new Machine("{'StartAt': 'S', 'States': {'S': {" + fields + ", 'End': true}}}").start(input);
    }

    private static Machine jsonata(String type, String field, String value) {
        return state(type + ", 'QueryLanguage': 'JSONata', '" + field + "': '{% " + value + " %}'", "[1]");
    }

    private static void assertFailed(Machine machine, String error, String cause) {
        assertThat(machine.execution.ended().error().error()).isEqualTo(error);
        assertThat(machine.execution.ended().error().cause()).endsWith(cause);
    }

    @ParameterizedTest
    @CsvSource({"Seconds,-1,Seconds cannot be negative.", "Seconds,100000000,Wait state delay is too long."})
    void secondsOfJsonataHaveARange(String field, String value, String cause) {
        Machine machine = jsonata("'Type': 'Wait'", field, value);

        assertFailed(machine, "States.QueryEvaluationError", cause);
        assertThat(machine.events()).contains("EvaluationFailed");
    }

    @ParameterizedTest
    @CsvSource({"TimeoutSeconds,0", "TimeoutSeconds,-1", "HeartbeatSeconds,0", "TimeoutSeconds,100000000"})
    void timeoutsOfJsonataOutOfRangeAreErrorsOfTheQuery(String field, String value) {
        Machine machine = jsonata(TASK.formatted("Arguments"), field, value);

        assertFailed(machine, "States.QueryEvaluationError",
                field + " must be a number of seconds from 1 to 99999999, but was " + value + ".");
        assertThat(machine.events()).contains("EvaluationFailed").doesNotContain("TaskScheduled");
    }

    @ParameterizedTest
    @CsvSource({"0", "100000000"})
    void timeoutsAtAPathOutOfRangeEndTheExecution(String value) {
        Machine machine = state(TASK.formatted("Parameters") + ", 'TimeoutSecondsPath': '$[0]'", "[" + value + "]");

        assertFailed(machine, "States.Runtime", "from 1 to 99999999, but was " + value + ".");
    }

    @Test
    void iterationsAtOnceCannotBeNegative() {
        assertFailed(jsonata(MAP, "MaxConcurrency", "-1"), "States.QueryEvaluationError",
                "MaxConcurrency cannot be negative.");
        assertFailed(state(MAP + ", 'ItemsPath': '$.l', 'MaxConcurrencyPath': '$.n'", "{'l': [1], 'n': -1}"),
                "States.Runtime", "MaxConcurrency cannot be negative.");
    }

    @ParameterizedTest
    @CsvSource({"[1],[1]", "{},{}", "true,true", "null,null"})
    void aWaitSaysWhatStoodAtItsPath(String value, String shown) {
        assertFailed(state("'Type': 'Wait', 'SecondsPath': '$.v'", "{'v': " + value + "}"), "States.Runtime",
                "long value: $.v == " + shown);
        assertFailed(state("'Type': 'Wait', 'TimestampPath': '$.v'", "{'v': " + value + "}"), "States.Runtime",
                "format string: $.v == " + shown);
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01t00:00:00Z", "2020-01-01T00:00:00z"})
    void theLettersOfATimestampAreCapitals(String time) {
        assertFailed(state("'Type': 'Wait', 'TimestampPath': '$.v'", "{'v': '" + time + "'}"), "States.Runtime",
                "format string: $.v == " + time);
    }
}
