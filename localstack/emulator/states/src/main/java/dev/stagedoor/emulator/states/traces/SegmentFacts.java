package dev.stagedoor.emulator.states.traces;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.xray.DefaultRule;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.states.machine.Startable;

/**
 * What the segment of an execution says beside what happened.
 *
 * @param header the trace, and who called
 * @param byRule whether the default rule chose it, and no caller
 */
record SegmentFacts(TraceHeader header, boolean byRule, Startable startable, String executionArn, String accountId) {

    String machineName() {
        return startable.machineName();
    }

    /** The fourth part of its ARN. */
    String region() {
        return executionArn.split(":", 5)[3];
    }

    void describe(ObjectNode segment) {
        segment.put("trace_id", header.root());
        if (header.parent() != null) {
            segment.put("parent_id", header.parent());
        }
        segment.put("origin", "AWS::StepFunctions::StateMachine").put("resource_arn", startable.machineArn());
        ObjectNode aws = segment.putObject("aws").put("account_id", accountId).put("execution_arn", executionArn);
        if (byRule) {
            aws.putObject("xray").put("sampling_rule_name", DefaultRule.NAME);
        }
    }
}
