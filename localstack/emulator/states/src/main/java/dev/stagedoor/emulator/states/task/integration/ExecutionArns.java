package dev.stagedoor.emulator.states.task.integration;

/** What the ARN of an execution says of its state machine. */
public final class ExecutionArns {

    private static final int MACHINE = 6;

    private ExecutionArns() {}

    /** The state machine's ARN, also of a child of a distributed Map; an empty text if this is no execution's ARN. */
    public static String stateMachine(String executionArn) {
        String[] parts = executionArn.split(":");
        if (parts.length <= MACHINE) {
            return "";
        }
        String machine = parts[MACHINE];
        int label = machine.indexOf('/');
        return String.join(":", parts[0], parts[1], parts[2], parts[3], parts[4], "stateMachine",
                label < 0 ? machine : machine.substring(0, label));
    }
}
