package dev.stagedoor.cli.executions.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import dev.stagedoor.cli.executions.run.Facts;
import dev.stagedoor.cli.executions.run.Run;

/** An execution as text: a line that says how it ended, its path, and why it failed. */
public final class RunDrawing {

    /** Wider names of states push what is said of them to the right. */
    private static final int TREE = 40;

    /** Characters: a function's stack trace has up to 32 KB. */
    private static final int CAUSE = 2_000;

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Facts facts;
    private final Run run;

    public RunDrawing(Facts facts, Run run) {
        this.facts = facts;
        this.run = run;
    }

    public String text(View view) {
        Page page = new Page(view.terminal().width());
        Instant until = facts.stopped().orElse(view.now());
        page.line("%s %s -> %s %s %s      started %s", facts.machine(), facts.name(), facts.status(),
                facts.stopped().isPresent() ? "in" : "for", Spans.text(Duration.between(facts.started(), until)),
                UTC.format(facts.started()));
        page.whole("  " + facts.arn());
        run.redriven().forEach(at -> page.line("  redriven after %s",
                Spans.text(Duration.between(facts.started(), at))));
        if (view.data()) {
            facts.input().ifPresent(input -> page.line("  input      %s", input));
        }
        page.line("");
        page.line("  %9s %9s", "began", "took");
        path(page, new PathRows(facts.started(), view).of(run.path()));
        end(page, view.data());
        // Whole: they are to be copied.
        view.mapRuns().forEach(run -> page.whole("\n  executions of the Map Run: ./stagedoor executions " + run.arn()));
        return page.toString();
    }

    private static void path(Page page, List<Row> rows) {
        int widest = rows.stream().filter(row -> !row.wide()).mapToInt(row -> row.tree().length()).max().orElse(0);
        String format = "  %9s %9s  %-" + Math.max(1, Math.min(TREE, widest)) + "s  %s";
        rows.forEach(row -> page.line(format, row.began(), row.took(), row.tree(), row.remark()));
    }

    private void end(Page page, boolean data) {
        if (facts.problem().error().or(facts.problem()::cause).isPresent() || data && facts.output().isPresent()) {
            page.line("");
        }
        facts.problem().error().ifPresent(error -> page.words("  error      ", error));
        facts.problem().cause().ifPresent(cause -> page.words("  cause      ", Page.cut(cause, CAUSE)));
        if (data) {
            facts.output().ifPresent(output -> page.line("  output     %s", output));
        }
    }
}
