package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import dev.stagedoor.emulator.telemetry.metrics.store.MetricId;
import dev.stagedoor.emulator.telemetry.metrics.store.Statistic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of AWS's page about missing data, row by row: {@code 0} is a value that does not breach, {@code X} one that does,
 * {@code -} none; the newest is the last; {@code stays} is whatever the state was.
 */
class EvaluationTest {

    private static final int PERIOD = 60;

    @ParameterizedTest(name = "{0}: missing {1}, ignore {2}, breaching {3}, notBreaching {4}")
    @CsvSource({
            "0 - X - X, OK, OK, OK, OK",
            "0 - - - -, OK, OK, OK, OK",
            "- - - - -, INSUFFICIENT_DATA, stays, ALARM, OK",
            "0 X X - X, ALARM, ALARM, ALARM, ALARM",
            "- - X - -, ALARM, stays, ALARM, OK"})
    void threeOutOfThree(String points, String missing, String ignore, String breaching, String notBreaching) {
        check(3, points, missing, ignore, breaching, notBreaching);
    }

    @ParameterizedTest(name = "{0}: missing {1}, ignore {2}, breaching {3}, notBreaching {4}")
    @CsvSource({
            "0 - X - X, ALARM, ALARM, ALARM, ALARM",
            "0 0 X 0 X, ALARM, ALARM, ALARM, ALARM",
            "0 - X - -, OK, OK, ALARM, OK",
            "- - - - 0, OK, OK, ALARM, OK",
            "- - - X -, ALARM, stays, ALARM, OK"})
    void twoOutOfThree(String points, String missing, String ignore, String breaching, String notBreaching) {
        check(2, points, missing, ignore, breaching, notBreaching);
    }

    private static void check(int needed, String points, String missing, String ignore, String breaching,
            String notBreaching) {
        assertThat(judge(needed, MissingData.MISSING, points)).isEqualTo(missing);
        assertThat(judge(needed, MissingData.IGNORE, points)).isEqualTo(ignore);
        assertThat(judge(needed, MissingData.BREACHING, points)).isEqualTo(breaching);
        assertThat(judge(needed, MissingData.NOT_BREACHING, points)).isEqualTo(notBreaching);
    }

    private static String judge(int needed, MissingData treatment, String points) {
        AlarmSettings settings = new AlarmSettings("a", null, true, new MetricId("n", "m", new TreeMap<>()),
                Statistic.parse("Sum").orElseThrow(), null, PERIOD, 3, needed, 1, Comparison.GREATER_OR_EQUAL,
                treatment);
        String[] periods = points.split(" ");
        assertThat(periods).hasSize(Evaluation.range(settings));
        List<Datapoint> newestFirst = new ArrayList<>();
        for (int i = periods.length - 1; i >= 0; i--) {
            if (!periods[i].equals("-")) {
                newestFirst.add(new Datapoint((long) i * PERIOD, periods[i].equals("X") ? 1 : 0));
            }
        }
        AlarmState state = new Evaluation(settings).judge(newestFirst, (periods.length - 1L) * PERIOD).state();
        return state == null ? "stays" : state.name();
    }
}
