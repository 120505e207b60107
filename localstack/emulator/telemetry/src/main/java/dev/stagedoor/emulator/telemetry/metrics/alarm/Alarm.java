package dev.stagedoor.emulator.telemetry.metrics.alarm;

import java.time.Instant;
import java.util.Map;

/**
 * An alarm as it is at one time. Immutable.
 *
 * @param reasonData JSON, or null
 * @param configured when its settings were last put
 * @param stateUpdated when its state was last set
 * @param transitioned when its state last became another one
 */
public record Alarm(AlarmSettings settings, Map<String, String> tags, AlarmState state, String reason,
        String reasonData, Instant configured, Instant stateUpdated, Instant transitioned) {

    static Alarm create(AlarmSettings settings, Map<String, String> tags, Instant now) {
        return new Alarm(settings, tags, AlarmState.INSUFFICIENT_DATA, Reason.CREATED.text(), null, now, now, now);
    }

    Alarm configure(AlarmSettings changed, Instant now) {
        return new Alarm(changed, tags, state, reason, reasonData, now, stateUpdated, transitioned);
    }

    Alarm tag(Map<String, String> changed) {
        return new Alarm(settings, changed, state, reason, reasonData, configured, stateUpdated, transitioned);
    }

    Alarm become(AlarmState next, Reason why, Instant now) {
        return new Alarm(settings, tags, next, why.text(), why.data(), configured, now,
                next == state ? transitioned : now);
    }
}
