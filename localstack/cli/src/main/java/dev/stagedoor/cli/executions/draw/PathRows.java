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

    /** States of a lane that are shown, some from its beginning and the others from its end: a loop can go round thousands of times. */
    private static final int MOST = 200;
    private static final int FIRST = 20;

    private final List<Row> rows = new ArrayList<>();
    private final Instant began;
    private final View view;
    private final Strokes strokes;

    /** @param began the execution */
    PathRows(Instant began, View view) {
        this.began = began;
        this.view = view;
        strokes = view.terminal().strokes();
    }

    List<Row> of(Lane path) {
        states(path, "");
        return List.copyOf(rows);
    }

    private void states(Lane lane, String rails) {
        List<Visit> visits = lane.visits();
        int left = Math.max(0, visits.size() - MOST);
        for (int i = 0; i < visits.size(); i++) {
            if (i < FIRST || i >= FIRST + left) {
                state(visits.get(i), rails);
            } else if (i == FIRST) {
                rows.add(Row.more(rails + "...", left + " more states, which --events lists"));
            }
        }
    }

    private void state(Visit visit, String rails) {
        List<String> remarks = new Remarks(view).of(visit);
        rows.add(Row.of(Spans.text(Duration.between(began, visit.entered())),
                Spans.text(Duration.between(visit.entered(), visit.left().orElse(view.now()))),
                rails + strokes.mark(visit.outcome()) + " " + visit.name(), remarks.get(0)));
        remarks.stream().skip(1).forEach(remark -> rows.add(Row.more(rails, remark)));
        if (view.data()) {
            visit.input().ifPresent(input -> rows.add(Row.wide(rails + "  in   " + input)));
        }
        visit.lastAttempt().ifPresent(attempt -> lanes(visit, attempt, rails));
        if (view.data()) {
            visit.output().ifPresent(output -> rows.add(Row.wide(rails + "  out  " + output)));
        }
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
