package dev.stagedoor.cli.executions.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.cli.executions.run.ArnText;
import dev.stagedoor.cli.executions.run.Attempt;
import dev.stagedoor.cli.executions.run.Call;
import dev.stagedoor.cli.executions.run.Lane;
import dev.stagedoor.cli.executions.run.Outcome;
import dev.stagedoor.cli.executions.run.Problem;
import dev.stagedoor.cli.executions.run.Visit;

/** What there is to say of a state: what it called and waited for, how often it tried, what became of its error. */
final class Remarks {

    /** Tries that are told one by one, from the latest back. */
    private static final int TRIES = 6;

    private static final String UNNAMED = "an error without a name";

    private final View view;

    Remarks(View view) {
        this.view = view;
    }

    /** At least one line, the first perhaps empty. */
    List<String> of(Visit visit) {
        List<String> remarks = new ArrayList<>();
        remarks.add(work(visit));
        visit.lastAttempt().flatMap(Attempt::call).flatMap(Call::executionArn)
                .ifPresent(arn -> remarks.add("execution " + ArnText.name(arn)));
        retries(visit, remarks);
        error(visit).ifPresent(remarks::add);
        if (remarks.size() > 1 && remarks.get(0).isEmpty()) {
            remarks.remove(0);
        }
        return remarks;
    }

    private String work(Visit visit) {
        if (visit.type().equals("Wait") && visit.outcome() == Outcome.RUNNING) {
            return "waiting";
        }
        String done = visit.lastAttempt().map(attempt -> switch (visit.type()) {
            case "Parallel" -> attempt.lanes().size() + (attempt.lanes().size() == 1 ? " branch" : " branches");
            case "Map" -> attempt.mapRunArn().map(this::mapRun).orElseGet(() -> Tally.of(attempt));
            default -> attempt.call().map(call -> call(call, attempt, visit)).orElse("");
        }).orElse("");
        return switch (visit.outcome()) {
            case RUNNING -> done.contains("waiting") ? done : join(done, "running");
            case ABORTED -> join(done, "aborted");
            default -> done;
        };
    }

    private String call(Call call, Attempt attempt, Visit visit) {
        String called = call.resource() + call.named().map(name -> " " + name).orElse("");
        if (visit.outcome() == Outcome.RUNNING && attempt.outcome() == Outcome.FAILED) {
            return join(called, "waiting to try again");
        }
        if (call.waitsFor().isEmpty() || call.waitsSince().isEmpty()) {
            return called;
        }
        Optional<Instant> until = call.waitsUntil().or(attempt::ended);
        String span = Spans.text(Duration.between(call.waitsSince().get(), until.orElse(view.now())));
        String what = call.waitsFor().get().text();
        return join(called, until.isPresent()
                ? "waited " + span + " for " + what
                : "waiting for " + what + ", " + span + " so far");
    }

    private String mapRun(String arn) {
        return view.mapRuns().stream().filter(run -> run.arn().equals(arn)).findFirst()
                .map(run -> "Map Run, " + Tally.of(run)).orElse("Map Run");
    }

    private static void retries(Visit visit, List<String> remarks) {
        List<Attempt> attempts = visit.attempts();
        int first = Math.max(1, attempts.size() - TRIES);
        if (first > 1) {
            remarks.add("... " + (first - 1) + " more attempts");
        }
        for (int i = first; i < attempts.size(); i++) {
            Attempt before = attempts.get(i - 1);
            Duration pause = Duration.between(before.ended().orElse(before.began()), attempts.get(i).began());
            remarks.add("attempt " + (i + 1) + " after " + Spans.text(pause) + ": " + error(before));
        }
    }

    /** In short. */
    private static String error(Attempt failed) {
        return failed.problem().map(problem -> problem.error().orElse(UNNAMED)).orElseGet(() -> problem(failed));
    }

    private static Optional<String> error(Visit visit) {
        Optional<String> problem = visit.lastAttempt().map(Remarks::problem).filter(text -> !text.isEmpty());
        return switch (visit.outcome()) {
            case CAUGHT -> Optional.of("-> Catch to \"" + visit.caughtTo().orElse("?") + "\""
                    + problem.map(text -> ": " + text).orElse(""));
            case FAILED -> visit.type().equals("Fail") ? Optional.empty() : problem;
            case RUNNING -> visit.lastAttempt().filter(last -> last.outcome() == Outcome.FAILED).map(Remarks::problem);
            default -> Optional.empty();
        };
    }

    /** The error of a try; that of branches and iterations is what the state within them ended with. */
    private static String problem(Attempt attempt) {
        return attempt.problem().map(Remarks::text)
                .or(() -> attempt.lanes().stream().filter(lane -> lane.outcome() == Outcome.FAILED).findFirst()
                        .flatMap(Remarks::problem))
                .orElse("");
    }

    private static Optional<String> problem(Lane failed) {
        if (failed.visits().isEmpty()) {
            return Optional.empty();
        }
        Visit last = failed.visits().get(failed.visits().size() - 1);
        return Optional.of(last.type().equals("Fail")
                ? "failed at \"" + last.name() + "\""
                : last.lastAttempt().map(Remarks::problem).orElse("failed in \"" + last.name() + "\""));
    }

    private static String text(Problem problem) {
        return problem.error().orElse(UNNAMED) + problem.reason().map(cause -> ": " + cause).orElse("");
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : one + ", " + other;
    }
}
