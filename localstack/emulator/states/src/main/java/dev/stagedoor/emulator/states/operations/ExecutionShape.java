package dev.stagedoor.emulator.states.operations;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.engine.Ended;
import dev.stagedoor.emulator.states.engine.Execution;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import dev.stagedoor.emulator.states.mapruns.MapRuns;

/** Executions as the API shows them. */
final class ExecutionShape {

    static final String PENDING_REDRIVE = "PENDING_REDRIVE";

    private ExecutionShape() {}

    /** A line of a list. */
    static ObjectNode listed(MapRuns runs, StoredExecution stored) {
        Execution execution = stored.execution();
        ObjectNode line = times(stored).put("executionArn", stored.arn())
                .put("stateMachineArn", stored.startable().machineArn())
                .put("name", execution.request().name()).put("status", status(runs, stored));
        qualified(line, stored);
        if (stored.mapRunArn() != null) {
            line.put("mapRunArn", stored.mapRunArn());
        } else {
            line.put("redriveCount", stored.execution().redrive().count());
        }
        redriveDate(line, stored);
        return line;
    }

    /** How it stands; a child of a Map Run that waits for its turn to go on does not stand as it ended. */
    static String status(MapRuns runs, StoredExecution stored) {
        boolean waits = stored.mapRunArn() != null
                && runs.find(stored.mapRunArn()).filter(run -> run.isWaiting(stored.arn())).isPresent();
        return waits ? PENDING_REDRIVE : stored.execution().status().name();
    }

    /** When it was redriven last, if ever. */
    static void redriveDate(ObjectNode shape, StoredExecution stored) {
        Instant date = stored.execution().redrive().date();
        if (date != null) {
            shape.set("redriveDate", Members.date(date));
        }
    }

    static ObjectNode times(StoredExecution stored) {
        ObjectNode shape = Json.object();
        shape.set("startDate", Members.date(stored.execution().startDate()));
        Ended end = stored.execution().ended();
        if (end != null) {
            shape.set("stopDate", Members.date(end.stopDate()));
        }
        return shape;
    }

    static void qualified(ObjectNode shape, StoredExecution stored) {
        if (stored.startable().versionArn() != null) {
            shape.put("stateMachineVersionArn", stored.startable().versionArn());
        }
        if (stored.startable().aliasArn() != null) {
            shape.put("stateMachineAliasArn", stored.startable().aliasArn());
        }
    }

    /** Its output, or why it has none. */
    static void ending(ObjectNode shape, Ended end, boolean included) {
        if (end.output() != null) {
            if (included) {
                shape.put("output", end.output().text());
            }
            shape.putObject("outputDetails").put("included", included);
        }
        if (end.error() != null && end.error().error() != null) {
            shape.put("error", end.error().error());
        }
        if (end.error() != null && end.error().cause() != null) {
            shape.put("cause", end.error().cause());
        }
    }
}
