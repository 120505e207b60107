package dev.stagedoor.cli.executions.run;

import java.util.Optional;

import dev.stagedoor.cli.executions.history.Event;

/** What a Task calls, and what comes of it. */
final class TaskEvents {

    private final Surroundings around;

    TaskEvents(Surroundings around) {
        this.around = around;
    }

    /** Where the execution is then; empty if this is another kind of event. */
    Optional<Place> read(Place from, Event event) {
        return switch (event.type()) {
            case "TaskScheduled", "LambdaFunctionScheduled", "ActivityScheduled" -> Optional.of(around.in(from,
                    TaskEvents::isOpenTask, task -> task.attempt(event.at()).calls(OpenCall.of(event))));
            case "TaskSubmitted", "ActivityStarted" -> Optional.of(around.in(from, TaskEvents::isOpenTask,
                    task -> task.lastCall().ifPresent(call -> call.goesOn(event))));
            case "TaskSucceeded", "LambdaFunctionSucceeded", "ActivitySucceeded" -> Optional.of(around.in(from,
                    TaskEvents::isOpenTask, task -> succeed(task, event)));
            case "TaskFailed", "TaskStartFailed", "TaskSubmitFailed", "TaskTimedOut", "LambdaFunctionFailed",
                    "LambdaFunctionScheduleFailed", "LambdaFunctionStartFailed", "LambdaFunctionTimedOut",
                    "ActivityFailed", "ActivityScheduleFailed", "ActivityTimedOut" ->
                Optional.of(around.in(from, TaskEvents::isOpenTask, task -> task.fail(Problem.of(event), event.at())));
            // An expression can fail in a state of any type, before its work or after it.
            case "EvaluationFailed" -> Optional.of(around.in(from,
                    visit -> visit.isOpen() && event.detail("state").map(visit::isNamed).orElse(true),
                    visit -> visit.fail(Problem.of(event), event.at())));
            default -> Optional.empty();
        };
    }

    private static boolean isOpenTask(OpenVisit visit) {
        return visit.is("Task") && visit.isOpen();
    }

    private static void succeed(OpenVisit task, Event event) {
        task.lastCall().ifPresent(call -> call.answered(event));
        task.current(event.at()).end(Outcome.SUCCEEDED, event.at());
    }
}
