package dev.stagedoor.cli.executions.find;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.stagedoor.cli.executions.run.Attempt;
import dev.stagedoor.cli.executions.run.Lane;
import dev.stagedoor.cli.executions.run.MapRunFacts;
import dev.stagedoor.cli.executions.run.Run;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.MapRunItemCounts;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;

/** How the Map Runs of an execution stand: its history tells only that they began and ended. */
public final class MapRuns {

    /** Each is a call. */
    private static final int MOST = 20;

    private final SfnClient states;

    public MapRuns(SfnClient states) {
        this.states = states;
    }

    /** The first of them. */
    public List<MapRunFacts> of(Run run) {
        return arns(run.path()).distinct().limit(MOST).map(this::describe).flatMap(Optional::stream).toList();
    }

    private static Stream<String> arns(Lane lane) {
        return lane.visits().stream().flatMap(visit -> visit.lastAttempt().stream()).flatMap(MapRuns::arns);
    }

    private static Stream<String> arns(Attempt attempt) {
        return Stream.concat(attempt.mapRunArn().stream(), attempt.lanes().stream().flatMap(MapRuns::arns));
    }

    private Optional<MapRunFacts> describe(String arn) {
        try {
            DescribeMapRunResponse run = states.describeMapRun(r -> r.mapRunArn(arn));
            MapRunItemCounts items = run.itemCounts();
            return Optional.of(new MapRunFacts(arn, run.statusAsString(), items.total(), items.succeeded(),
                    items.failed() + items.timedOut() + items.aborted(), items.running(), items.pending()));
        } catch (ResourceNotFoundException forgotten) {
            return Optional.empty();
        }
    }
}
