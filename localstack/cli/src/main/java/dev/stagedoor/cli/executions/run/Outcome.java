package dev.stagedoor.cli.executions.run;

/** How a state, an attempt, a branch or an iteration stands. */
public enum Outcome {
    RUNNING, SUCCEEDED,
    /** It failed, and a Catcher took the error. */
    CAUGHT, FAILED,
    /** It was ended from outside, because another branch failed or somebody stopped the execution. */
    ABORTED
}
