package dev.stagedoor.emulator.states.teststate;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.engine.Ended;
import dev.stagedoor.emulator.states.engine.Mock;
import dev.stagedoor.emulator.states.engine.Payload;
import dev.stagedoor.emulator.states.engine.Probe;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.teststate.TrialResult.Status;

/** Lets one state run and keeps what it sees. On the strand of its execution. */
final class TrialProbe implements Probe {

    private final StateTrial trial;
    private final ObjectNode seen = Json.object();
    private final ObjectNode errorDetails = Json.object();
    private ErrorOutput caught;
    private boolean retriable;
    private String next;

    TrialProbe(StateTrial trial) {
        this.trial = trial;
        seen.put("input", trial.input().text());
    }

    @Override
    public void saw(String step, JsonNode value) {
        if (caught != null || !InspectedSteps.shows(trial.state(), step)) {
            return;
        }
        if (value.isNumber()) {
            seen.set(step, value);
        } else {
            seen.put(step, text(step, value));
        }
    }

    /** What is handed on untouched keeps the text that it came with. */
    private String text(String step, JsonNode value) {
        if (value == trial.input().node()) {
            return trial.input().text();
        }
        Payload result = trial.mock() == null ? null : trial.mock().result();
        if (result != null && value == result.node()) {
            return result.text();
        }
        return step.equals("afterItemsPath") ? SpacedJson.write(value) : value.toString();
    }

    @Override
    public boolean retries(int retrier, Duration delay, ErrorOutput error) {
        retriable = true;
        errorDetails.put("retryIndex", retrier).put("retryBackoffIntervalSeconds", delay.toSeconds());
        return false;
    }

    @Override
    public void givesUp(int retrier) {
        errorDetails.put("retryIndex", retrier);
    }

    @Override
    public void catches(int catcher, ErrorOutput error) {
        caught = error;
        errorDetails.put("catchIndex", catcher);
    }

    @Override
    public boolean goesOn(String to, JsonNode output) {
        next = to;
        return false;
    }

    @Override
    public void leaves(Map<String, JsonNode> variables) {
        if (!variables.isEmpty()) {
            ObjectNode all = Json.object();
            variables.forEach(all::set);
            seen.put("variables", all.toString());
        }
    }

    @Override
    public Map<String, JsonNode> variables() {
        return trial.variables();
    }

    @Override
    public ObjectNode context(ObjectNode made) {
        if (trial.context() != null) {
            return trial.context();
        }
        ObjectNode context = made.deepCopy();
        ((ObjectNode) context.get("Execution")).remove("RedriveCount");
        return context;
    }

    @Override
    public int retriesBefore() {
        return trial.retriesBefore();
    }

    @Override
    public Mock mock() {
        return trial.mock();
    }

    /** There is no history whose events could be named. */
    @Override
    public String cause(String place, String reason) {
        return reason;
    }

    TrialResult result(Ended end) {
        if (!errorDetails.isEmpty()) {
            seen.set("errorDetails", errorDetails);
        }
        if (end.output() == null) {
            return new TrialResult(retriable ? Status.RETRIABLE : Status.FAILED, null, end.error(), null, seen);
        }
        return new TrialResult(caught == null ? Status.SUCCEEDED : Status.CAUGHT_ERROR, end.output().text(), caught,
                next, seen);
    }
}
