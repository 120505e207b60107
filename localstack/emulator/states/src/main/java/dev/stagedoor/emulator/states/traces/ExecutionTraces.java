package dev.stagedoor.emulator.states.traces;

import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.xray.DefaultRule;
import dev.stagedoor.emulator.core.xray.SegmentDelivery;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.states.engine.ExecutionTrace;
import dev.stagedoor.emulator.states.machine.Startable;

/**
 * Which executions are recorded, and the way of their segments to X-Ray: with the state machine's role, which must allow
 * {@code xray:PutTraceSegments}, as on AWS. A caller's header decides where it has a decision, whether the state machine traces or not;
 * else the default rule does for one that traces. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html">AWS X-Ray and Step Functions</a>
 */
public final class ExecutionTraces {

    private final EmulatorContext emulator;
    private final AssumedRoles roles;
    private final DefaultRule rule;
    private final SegmentDelivery delivery;

    public ExecutionTraces(EmulatorContext emulator, AssumedRoles roles) {
        this.emulator = emulator;
        this.roles = roles;
        this.rule = new DefaultRule(emulator.clock(),
                () -> Integer.parseInt(emulator.ids().hex(7), 16) / (double) (1 << 28));
        this.delivery = new SegmentDelivery(emulator);
    }

    /**
     * The place of a new execution.
     *
     * @param header as the caller sent it, unchecked; null where it sent none
     */
    public ExecutionTrace of(Startable startable, String executionArn, String header) {
        Optional<TraceHeader> sent = TraceHeader.parse(header);
        Boolean decided = sent.map(TraceHeader::sampled).orElse(null);
        boolean tracing = startable.revision().tracing();
        boolean sampled = decided == null ? tracing && rule.samples() : decided;
        if (!sampled) {
            return passedOn(sent, tracing);
        }
        TraceHeader trace = sent.orElseGet(() -> new TraceHeader(newRoot(), null, true));
        SegmentFacts facts = new SegmentFacts(trace, decided == null, startable, executionArn,
                emulator.account().id());
        return new RecordedTrace(emulator.ids(), emulator.clock(), facts, segment -> send(startable, segment));
    }

    /** A state machine that traces has decided for those that its tasks call as well. */
    private ExecutionTrace passedOn(Optional<TraceHeader> sent, boolean tracing) {
        if (sent.isEmpty() && !tracing) {
            return ExecutionTrace.NONE;
        }
        String root = sent.map(TraceHeader::root).orElseGet(this::newRoot);
        String parent = sent.map(TraceHeader::parent).map(caller -> ";Parent=" + caller).orElse("");
        boolean decided = tracing || sent.get().sampled() != null;
        String header = "Root=" + root + parent + (decided ? ";Sampled=0" : "");
        return event -> header;
    }

    private String newRoot() {
        return "1-" + String.format("%08x", emulator.clock().instant().getEpochSecond()) + "-"
                + emulator.ids().hex(24);
    }

    /** A role that has gone since it ran the execution sends nothing, as on AWS. */
    private void send(Startable startable, ObjectNode segment) {
        roles.take(startable.roleArn(), startable.machineArn(), emulator.ids().uuid())
                .onSuccess(role -> delivery.add(role, segment));
    }
}
