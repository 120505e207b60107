package dev.stagedoor.cli.executions.history;

import java.util.List;

import software.amazon.awssdk.services.sfn.SfnClient;

/** Reads whole histories, page by page. */
public final class Histories {

    /** AWS has 1,000; a page is in memory whole, with up to 256 KB for an event. */
    private static final int PAGE = 250;

    /** More than AWS keeps of any execution. */
    private static final int MOST = 25_000;

    private final SfnClient states;

    public Histories(SfnClient states) {
        this.states = states;
    }

    /** The events of a Standard execution, the first first. */
    public List<Event> of(String executionArn) {
        return states.getExecutionHistoryPaginator(r -> r.executionArn(executionArn).maxResults(PAGE)).events().stream()
                .limit(MOST).map(SdkEvents::event).toList();
    }
}
