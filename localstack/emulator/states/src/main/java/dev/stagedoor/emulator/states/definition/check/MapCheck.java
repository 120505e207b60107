package dev.stagedoor.emulator.states.definition.check;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/** The form of a Map state, inline or distributed, with the older names of its fields. */
final class MapCheck {

    /** Tolerated failures are none of these: AWS takes them in inline mode as well, where they mean nothing. */
    private static final List<String> OF_DISTRIBUTED = List.of("Label", "ItemReader", "ItemBatcher", "ResultWriter");
    private static final int LONGEST_LABEL = 40;

    private final QueryLanguage language;
    private final MachineType machine;
    private final Report report;

    MapCheck(QueryLanguage language, MachineType machine, Report report) {
        this.language = language;
        this.machine = machine;
        this.report = report;
    }

    void check(JsonNode state, String location, WorkflowCheck inner) {
        String processor = state.has("ItemProcessor") || !state.has("Iterator") ? "ItemProcessor" : "Iterator";
        ObjectCheck.exclusive(state, "ItemProcessor", "Iterator", location, report);
        ObjectCheck.exclusive(state, "ItemSelector", "Parameters", location, report);
        for (String field : List.of("MaxConcurrency", "ToleratedFailureCount", "ToleratedFailurePercentage")) {
            ObjectCheck.exclusive(state, field, field + "Path", location, report);
        }
        percentage(state.path("ToleratedFailurePercentage"), location);
        if (state.path("Label").asText().length() > LONGEST_LABEL) {
            report.add("INVALID_LABEL_NAME", "A label must have at most 40 characters", location + "/Label");
        }
        io(state, location);
        if (!state.has(processor)) {
            report.required("ItemProcessor", location);
            return;
        }
        mode(state, state.get(processor).path("ProcessorConfig"), location, location + "/" + processor);
        inner.check(state.get(processor), FieldTable.PROCESSOR, language, location + "/" + processor);
    }

    private void io(JsonNode state, String location) {
        if (state.has("ItemReader")) {
            ItemReaderCheck.check(state.get("ItemReader"), language, location + "/ItemReader", report);
            ObjectCheck.exclusive(state, "ItemReader", "Items", location, report);
        }
        if (state.has("ResultWriter")) {
            ResultWriterCheck.check(state.get("ResultWriter"), language, location + "/ResultWriter", report);
        }
    }

    private void percentage(JsonNode percentage, String location) {
        if (percentage.isNumber() && (percentage.doubleValue() < 0 || percentage.doubleValue() > 100)) {
            report.schema("ToleratedFailurePercentage must be from 0 to 100",
                    location + "/ToleratedFailurePercentage");
        }
    }

    private void mode(JsonNode state, JsonNode config, String location, String processor) {
        String mode = config.path("Mode").asText("INLINE");
        if (mode.equals("DISTRIBUTED")) {
            String type = config.path("ExecutionType").asText();
            if (!type.equals("STANDARD") && !type.equals("EXPRESS")) {
                report.schema("The field 'ExecutionType' should have one of these values: [STANDARD, EXPRESS]",
                        processor + "/ProcessorConfig/ExecutionType");
            }
            if (machine == MachineType.EXPRESS) {
                ExpressCheck.distributed(processor + "/ProcessorConfig/Mode", report);
            }
        } else if (!mode.equals("INLINE")) {
            report.schema("The field 'Mode' should have one of these values: [INLINE, DISTRIBUTED]",
                    processor + "/ProcessorConfig/Mode");
        } else {
            OF_DISTRIBUTED.stream().filter(state::has)
                    .forEach(field -> report.unsupported(field, location));
        }
    }
}
