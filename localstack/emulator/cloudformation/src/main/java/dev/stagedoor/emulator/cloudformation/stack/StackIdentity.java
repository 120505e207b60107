package dev.stagedoor.emulator.cloudformation.stack;

/**
 * Which stack it is.
 *
 * @param id its ARN, which also tells stacks of the same name apart
 * @param parentId the stack that this one is inside of, or null
 * @param rootId the outermost one, or null for an outermost one
 */
public record StackIdentity(String id, String name, String parentId, String rootId) {

    /** How many stacks are around it. */
    public boolean nested() {
        return parentId != null;
    }
}
