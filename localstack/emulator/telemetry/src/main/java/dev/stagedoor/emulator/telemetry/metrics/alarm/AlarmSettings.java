package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.util.Objects;

import dev.stagedoor.emulator.telemetry.metrics.store.MetricId;
import dev.stagedoor.emulator.telemetry.metrics.store.Statistic;

/**
 * What an alarm watches. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">PutMetricAlarm</a>.
 *
 * @param description or null
 * @param unit only data of this unit; null: of every unit
 * @param period seconds
 * @param datapointsToAlarm how many of the last {@code evaluationPeriods} must breach; null: all
 * @param missingData null where the caller did not say: then it is {@link MissingData#MISSING}
 */
public record AlarmSettings(String name, String description, boolean actionsEnabled, MetricId metric,
        Statistic statistic, String unit, int period, int evaluationPeriods, Integer datapointsToAlarm,
        double threshold, Comparison comparison, MissingData missingData) {

    int needed() {
        return datapointsToAlarm == null ? evaluationPeriods : datapointsToAlarm;
    }

    MissingData treatment() {
        return Objects.requireNonNullElse(missingData, MissingData.MISSING);
    }

    AlarmSettings withActions(boolean enabled) {
        return new AlarmSettings(name, description, enabled, metric, statistic, unit, period, evaluationPeriods,
                datapointsToAlarm, threshold, comparison, missingData);
    }
}
