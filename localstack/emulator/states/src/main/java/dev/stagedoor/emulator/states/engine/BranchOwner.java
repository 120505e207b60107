package dev.stagedoor.emulator.states.engine;

/** Who started a branch and waits for its end; told once, on the strand, and never about a branch that it aborted. */
interface BranchOwner {

    void branchSucceeded(Branch branch, Payload output);

    void branchFailed(Branch branch, Failure failure);
}
