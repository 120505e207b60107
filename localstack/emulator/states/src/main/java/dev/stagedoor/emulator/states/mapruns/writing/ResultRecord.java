package dev.stagedoor.emulator.states.mapruns.writing;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.mapruns.ChildResult;

/** All that is told of a child, with AWS's members in AWS's order. */
final class ResultRecord {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private ResultRecord() {}

    static ObjectNode of(ChildResult child) {
        ObjectNode told = Json.object();
        if (child.error() != null && child.error().cause() != null) {
            told.put("Cause", child.error().cause());
        }
        if (child.error() != null && child.error().error() != null) {
            told.put("Error", child.error().error());
        }
        told.put("ExecutionArn", child.executionArn()).put("Input", child.input().get());
        told.putObject("InputDetails").put("Included", true);
        told.put("Name", child.name());
        if (child.output() != null) {
            told.put("Output", child.output().text().get()).putObject("OutputDetails").put("Included", true);
        }
        if (child.status() == null) {
            return told.put("StateMachineArn", child.machineArn()).put("Status", "PENDING");
        }
        told.put("RedriveCount", child.redriveCount());
        if (child.succeeded()) {
            told.put("RedriveStatus", "NOT_REDRIVABLE").put("RedriveStatusReason",
                    "Execution is SUCCEEDED and cannot be redriven");
        } else {
            told.put("RedriveStatus", "REDRIVABLE_BY_MAP_RUN");
        }
        return told.put("StartDate", TIME.format(child.startDate())).put("StateMachineArn", child.machineArn())
                .put("Status", child.status().name()).put("StopDate", TIME.format(child.stopDate()));
    }
}
