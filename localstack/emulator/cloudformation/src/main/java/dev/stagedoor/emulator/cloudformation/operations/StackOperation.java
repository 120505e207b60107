package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One action of the API. It runs on a thread of CloudFormation's own, so it may block. */
public interface StackOperation {

    /** AWS's name of the action. */
    String name();

    /** The members that it understands; a call with any other one is refused. */
    Set<String> members();

    /**
     * @throws dev.stagedoor.emulator.core.bus.AwsException for everything that AWS would answer as an error
     */
    ObjectNode run(Call call);
}
