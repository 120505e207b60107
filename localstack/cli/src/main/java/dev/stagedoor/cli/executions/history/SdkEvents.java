package dev.stagedoor.cli.executions.history;

import java.util.LinkedHashMap;
import java.util.Map;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** Makes an {@link Event} of the SDK's, which describes its own members. */
final class SdkEvents {

    private static final String DETAILS = "EventDetails";

    /** Characters of a member that are kept: a history has up to 25,000 events with up to 256 KB each. */
    private static final int KEPT = 1_500;

    private SdkEvents() {}

    static Event event(HistoryEvent event) {
        Map<String, String> details = new LinkedHashMap<>();
        for (SdkField<?> field : event.sdkFields()) {
            if (field.locationName().endsWith(DETAILS)
                    && field.getValueOrDefault(event) instanceof SdkPojo structure) {
                details.putAll(members(structure));
            }
        }
        return new Event(event.id(), event.previousEventId() == null ? 0 : event.previousEventId(), event.timestamp(),
                event.typeAsString(), details);
    }

    private static Map<String, String> members(SdkPojo structure) {
        Map<String, String> members = new LinkedHashMap<>();
        for (SdkField<?> field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            if (value instanceof String || value instanceof Number) {
                members.put(field.locationName(), cut(value.toString()));
            }
        }
        return members;
    }

    private static String cut(String text) {
        return text.length() > KEPT ? text.substring(0, KEPT) : text;
    }
}
