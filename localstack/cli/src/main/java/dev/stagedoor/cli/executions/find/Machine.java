package dev.stagedoor.cli.executions.find;

/**
 * A state machine of our stack.
 *
 * @param shortName without the stack's name and dash
 * @param express whether it keeps no executions
 */
public record Machine(String arn, String name, String shortName, boolean express) {

    /** Either name. */
    boolean isNamed(String wanted) {
        return name.equals(wanted) || shortName.equals(wanted);
    }

    /** The execution of that name, whether there is one or not. */
    String executionArn(String execution) {
        return arn.replaceFirst(":stateMachine:", ":execution:") + ":" + execution;
    }
}
