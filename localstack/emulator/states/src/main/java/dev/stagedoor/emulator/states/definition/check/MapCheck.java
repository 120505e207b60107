package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/** The form of a Map state, inline or distributed, with the older names of its fields. */
final class MapCheck {

    /** Tolerated failures are none of these: AWS takes them in inline mode as well, where they mean nothing. */
    private static final List<String> OF_DISTRIBUTED = List.of("Label", "ItemReader", "ItemBatcher", "ResultWriter");
    private static final int LONGEST_LABEL = 40;
    private static final Pattern NOT_IN_LABELS = Pattern.compile("[\\s\\p{Cntrl}?*<>{}\\[\\]:;,\\\\|^~$#%&`\"]");

    private final QueryLanguage language;
    private final MachineType machine;
    private final Report report;

    MapCheck(QueryLanguage language, MachineType machine, Report report) {
        this.language = language;
        this.machine = machine;
        this.report = report;
    }

    void check(JsonNode state, String location, WorkflowCheck inner) {
        ObjectCheck.one(state, location, report, "ItemProcessor", "Iterator");
        ObjectCheck.exclusive(state, location, report, "ItemSelector", "Parameters");
        for (String field : List.of("MaxConcurrency", "ToleratedFailureCount", "ToleratedFailurePercentage")) {
            ObjectCheck.exclusive(state, location, report, field, field + "Path");
        }
        label(state.path("Label").asText(), location + "/Label", inner);
        for (String processor : List.of("ItemProcessor", "Iterator")) {
            if (state.has(processor)) {
                JsonNode workflow = state.get(processor);
                config(state, workflow.path("ProcessorConfig"), location, location + "/" + processor);
                inner.check(workflow, FieldTable.PROCESSOR, location + "/" + processor);
            }
        }
        io(state, location);
    }

    private void io(JsonNode state, String location) {
        if (state.has("ItemReader")) {
            ItemReaderCheck.check(state.get("ItemReader"), language, location + "/ItemReader", report);
            ObjectCheck.exclusive(state, location, report, "ItemReader", "Items");
        }
        if (state.has("ResultWriter")) {
            ResultWriterCheck.check(state.get("ResultWriter"), language, location + "/ResultWriter", report);
        }
    }

    /** Its characters: <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Label</a>. */
    private void label(String label, String location, WorkflowCheck inner) {
        if (label.isEmpty()) {
            return;
        }
        if (label.length() > LONGEST_LABEL || NOT_IN_LABELS.matcher(label).find()) {
            // the last words of the first are AWS's [?]
            report.add("INVALID_LABEL_NAME", "Invalid Label name: " + label + (label.length() > LONGEST_LABEL
                    ? " exceeds the 40-character limit allowed by the service"
                    : " contains invalid characters"), location);
        }
        inner.label(label, location);
    }

    private void config(JsonNode state, JsonNode config, String location, String processor) {
        String place = processor + "/ProcessorConfig";
        boolean distributed = config.path("Mode").asText().equals("DISTRIBUTED");
        if (!config.isMissingNode()) {
            ObjectCheck.check(config, distributed ? FieldTable.DISTRIBUTED : FieldTable.INLINE, null, place, report);
            ObjectCheck.word(config, "Mode", place, report, "INLINE", "DISTRIBUTED");
        }
        if (distributed) {
            ObjectCheck.required(config, place, report, "ExecutionType");
            ObjectCheck.word(config, "ExecutionType", place, report, "STANDARD", "EXPRESS");
            if (machine == MachineType.EXPRESS) {
                ExpressCheck.distributed(place + "/Mode", report);
            }
        } else {
            OF_DISTRIBUTED.stream().filter(state::has).forEach(field -> report.unsupported(field, location));
        }
    }
}
