package dev.stagedoor.cli.executions.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.cli.executions.run.Attempt;
import dev.stagedoor.cli.executions.run.Lane;
import dev.stagedoor.cli.executions.run.Outcome;
import dev.stagedoor.cli.executions.run.Visit;

/** The states of an execution as rows, those of branches and iterations further in. */
final class PathRows {

    /** Iterations that are all shown; of more, those that did not succeed. */
    private static final int SHOWN = 4;

    private final List<Row> rows = new ArrayList<>();
    private final Instant began;
    private final Instant now;
    private final Strokes strokes;

    /**
     * @param began the execution
     * @param now until when what runs has run
     */
    PathRows(Instant began, Instant now, Strokes strokes) {
        this.began = began;
        this.now = now;
        this.strokes = strokes;
    }

    List<Row> of(Lane path) {
        states(path, "");
        return List.copyOf(rows);
    }

    private void states(Lane lane, String rails) {
        lane.visits().forEach(visit -> state(visit, rails));
    }

    private void state(Visit visit, String rails) {
        List<String> remarks = new Remarks(now).of(visit);
        rows.add(new Row(Spans.text(Duration.between(began, visit.entered())),
                Spans.text(Duration.between(visit.entered(), visit.left().orElse(now))),
                rails + strokes.mark(visit.outcome()) + " " + visit.name(), remarks.get(0)));
        remarks.stream().skip(1).forEach(remark -> rows.add(Row.more(rails, remark)));
        visit.lastAttempt().ifPresent(attempt -> lanes(visit, attempt, rails));
    }

    private void lanes(Visit visit, Attempt attempt, String rails) {
        boolean all = attempt.lanes().size() <= SHOWN || visit.type().equals("Parallel");
        List<Lane> shown = attempt.lanes().stream().filter(lane -> all || tells(lane)).toList();
        for (Lane lane : all ? shown : shown.subList(0, Math.min(SHOWN, shown.size()))) {
            String kind = visit.type().equals("Parallel")
                    ? "branch " + (lane.index() + 1)
                    : "iteration " + lane.index();
            rows.add(Row.more(rails + strokes.fork() + kind, ""));
            states(lane, rails + strokes.rail());
        }
        if (!all && shown.size() > SHOWN) {
            rows.add(Row.more(rails + strokes.fork() + "...", shown.size() - SHOWN + " more that did not succeed"));
        }
    }

    private static boolean tells(Lane lane) {
        return lane.outcome() == Outcome.FAILED || lane.outcome() == Outcome.RUNNING;
    }
}
