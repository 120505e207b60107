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

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Facts facts;
    private final Run run;

    public RunDrawing(Facts facts, Run run) {
        this.facts = facts;
        this.run = run;
    }

    /** @param width of the terminal, in characters */
    public String text(Instant now, int width, Strokes strokes) {
        Page page = new Page(width);
        Instant until = facts.stopped().orElse(now);
        page.line("%s %s -> %s %s %s      started %s", facts.machine(), facts.name(), facts.status(),
                facts.stopped().isPresent() ? "in" : "for", Spans.text(Duration.between(facts.started(), until)),
                UTC.format(facts.started()));
        page.whole("  " + facts.arn());
        page.line("");
        page.line("  %9s %9s", "began", "took");
        path(page, new PathRows(facts.started(), until, strokes).of(run.path()));
        facts.problem().error().ifPresent(error -> {
            page.line("");
            page.words("  error      ", error);
        });
        facts.problem().cause().ifPresent(cause -> page.words("  cause      ", cause));
        return page.toString();
    }

    private static void path(Page page, List<Row> rows) {
        int tree = Math.min(TREE, rows.stream().mapToInt(row -> row.tree().length()).max().orElse(0));
        for (Row row : rows) {
            page.line("  %9s %9s  %-" + Math.max(1, tree) + "s  %s", row.began(), row.took(), row.tree(), row.remark());
        }
    }
}
