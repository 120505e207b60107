package dev.stagedoor.emulator.states.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.states.execution.ExecutionStarter.Order;
import dev.stagedoor.emulator.states.machine.Names;

/** What a caller wants an execution to be called and to start with. */
final class ExecutionOrders {

    private static final int MAX_NAME = 80;
    private static final int MAX_INPUT = 262_144;

    private ExecutionOrders() {}

    /** Of two trace headers the one of the request counts, as on AWS. */
    static Order of(Members members, AwsRequest request) {
        String name = members.text("name", 1, MAX_NAME);
        String trace = members.text("traceHeader", 0, 256);
        return new Order(name == null ? null : Names.check(name), members.sensitive("input", 0, MAX_INPUT),
                request.traceHeader() == null ? trace : request.traceHeader());
    }
}
