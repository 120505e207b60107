package dev.stagedoor.emulator.cloudformation.graph;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsException;

/** Resources that need each other, so that none can be first. */
public final class CircularDependencyException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** @param cycle each needs the next one, and the last the first */
    public CircularDependencyException(List<String> cycle) {
        this("resources", cycle);
    }

    /** @param what resources, or conditions */
    public CircularDependencyException(String what, List<String> cycle) {
        super(400, "ValidationError", "Circular dependency between " + what + ": " + cycle);
    }
}
