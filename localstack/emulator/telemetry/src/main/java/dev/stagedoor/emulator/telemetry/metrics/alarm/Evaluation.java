package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.util.List;

/**
 * The rule by which data become a state, with AWS's treatment of periods without data. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">missing data</a>: the
 * tables there are the tests of this class.
 */
final class Evaluation {

    /** By how much more periods than the alarm asks for are looked at, so that late data do not look missing. */
    static final int EXTRA_PERIODS = 2;

    private final AlarmSettings alarm;

    Evaluation(AlarmSettings alarm) {
        this.alarm = alarm;
    }

    /** How many periods are looked at. */
    static int range(AlarmSettings alarm) {
        return alarm.evaluationPeriods() + EXTRA_PERIODS;
    }

    /**
     * @param newestFirst of the periods of the range those with data
     * @param lastPeriod the start of the newest period, epoch seconds
     */
    Verdict judge(List<Datapoint> newestFirst, long lastPeriod) {
        List<Datapoint> judged = newestFirst.subList(0, Math.min(alarm.evaluationPeriods(), newestFirst.size()));
        int filled = alarm.evaluationPeriods() - judged.size();
        int breaching = (int) judged.stream().filter(this::breaches).count();
        AlarmState state = filled == 0 || breaching >= alarm.needed()
                ? decided(breaching)
                : withMissing(judged, breaching, filled, lastPeriod);
        return new Verdict(state, judged, filled);
    }

    private AlarmState withMissing(List<Datapoint> judged, int breaching, int filled, long lastPeriod) {
        return switch (alarm.treatment()) {
            case BREACHING -> decided(breaching + filled);
            case NOT_BREACHING -> decided(breaching);
            case IGNORE -> judged.size() > breaching ? AlarmState.OK : null;
            case MISSING -> {
                if (judged.isEmpty()) {
                    yield AlarmState.INSUFFICIENT_DATA;
                }
                yield judged.size() > breaching ? AlarmState.OK : tooFew(judged, lastPeriod);
            }
        };
    }

    /** All that there is breaches, but it is less than it takes: the alarm goes off if the oldest is old enough. */
    private AlarmState tooFew(List<Datapoint> judged, long lastPeriod) {
        long age = (lastPeriod - judged.get(judged.size() - 1).start()) / alarm.period() + 1;
        return age >= alarm.needed() ? AlarmState.ALARM : null;
    }

    private AlarmState decided(int breaching) {
        return breaching >= alarm.needed() ? AlarmState.ALARM : AlarmState.OK;
    }

    private boolean breaches(Datapoint point) {
        return alarm.comparison().breaches(point.value(), alarm.threshold());
    }
}
