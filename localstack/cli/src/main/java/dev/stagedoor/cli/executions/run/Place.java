package dev.stagedoor.cli.executions.run;

/** Where an execution is after an event: in a state, or between two states of a lane. */
sealed interface Place permits OpenLane, OpenVisit {

    /** What is around it; null around the execution's own lane. */
    Place up();
}
