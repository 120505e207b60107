package dev.stagedoor.emulator.telemetry.xray.store;

import dev.stagedoor.emulator.telemetry.xray.document.SegmentDocument;
import dev.stagedoor.emulator.telemetry.xray.document.SegmentReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TraceStoreTest {

    private static SegmentDocument segment(int trace, String id, String members) throws Exception {
        return SegmentReader.read("{\"id\":\"" + id + "\",\"trace_id\":\"" + id(trace)
                + "\",\"name\":\"a\",\"start_time\":1" + members + "}");
    }

    private static String id(int trace) {
        return String.format("1-69a42b40-%024x", trace);
    }

    @Test
    void a_finished_segment_replaces_the_one_in_progress() throws Exception {
        TraceStore store = new TraceStore(TraceLimits.DEFAULT);
        store.put(segment(1, "00000000000000a1", ",\"in_progress\":true"));
        assertThat(store.find(id(1)).orElseThrow().partial()).isTrue();

        store.put(segment(1, "00000000000000a1", ",\"end_time\":3"));

        RecordedTrace trace = store.find(id(1)).orElseThrow();
        assertThat(trace.segments()).hasSize(1);
        assertThat(trace.partial()).isFalse();
        assertThat(trace.end()).isEqualTo(3.0);
    }

    @Test
    void the_oldest_traces_go_when_there_are_too_many() throws Exception {
        TraceStore store = new TraceStore(new TraceLimits(2, 10_000, 1 << 20));
        for (int i = 1; i <= 3; i++) {
            store.put(segment(i, "00000000000000a1", ",\"end_time\":3"));
        }

        assertThat(store.all().stream().map(RecordedTrace::id)).containsExactly(id(2), id(3));
    }

    @Test
    void the_oldest_traces_go_when_they_are_too_large() throws Exception {
        SegmentDocument first = segment(1, "00000000000000a1", ",\"end_time\":3");
        TraceStore store = new TraceStore(new TraceLimits(100, 10_000, 2L * first.weight()));
        store.put(first);
        store.put(segment(2, "00000000000000a1", ",\"end_time\":3"));
        assertThat(store.all()).hasSize(2);

        store.put(segment(3, "00000000000000a1", ",\"end_time\":3"));

        assertThat(store.all().stream().map(RecordedTrace::id)).containsExactly(id(2), id(3));
    }

    @Test
    void a_trace_that_is_too_large_says_so_and_takes_no_more() throws Exception {
        TraceStore store = new TraceStore(new TraceLimits(10, 200, 1 << 20));
        store.put(segment(1, "00000000000000a1", ",\"end_time\":3"));
        store.put(segment(1, "00000000000000a2", ",\"end_time\":3"));

        RecordedTrace trace = store.find(id(1)).orElseThrow();
        assertThat(trace.segments()).hasSize(1);
        assertThat(trace.limitExceeded()).isTrue();
    }

    @Test
    void a_segment_that_is_larger_than_a_trace_or_than_all_traces_leaves_none() throws Exception {
        SegmentDocument segment = segment(1, "00000000000000a1", ",\"end_time\":3");
        TraceStore perTrace = new TraceStore(new TraceLimits(10, segment.text().length() - 1, 1 << 20));
        TraceStore together = new TraceStore(new TraceLimits(10, 10_000, segment.weight() - 1));

        perTrace.put(segment);
        together.put(segment);

        assertThat(perTrace.find(id(1))).isEmpty();
        assertThat(perTrace.all()).isEmpty();
        assertThat(together.all()).isEmpty();
    }

    @Test
    void the_root_is_what_nothing_in_the_trace_called() throws Exception {
        TraceStore store = new TraceStore(TraceLimits.DEFAULT);
        store.put(segment(1, "00000000000000b1", ",\"end_time\":3,\"parent_id\":\"00000000000000a1\""));
        store.put(segment(1, "00000000000000a1", ",\"end_time\":3,\"parent_id\":\"00000000000000ff\""));

        assertThat(store.find(id(1)).orElseThrow().root().id()).isEqualTo("00000000000000a1");
    }

    @Test
    void what_a_subsegment_called_is_no_root_even_if_its_clock_is_ahead() throws Exception {
        TraceStore store = new TraceStore(TraceLimits.DEFAULT);
        store.put(segment(1, "00000000000000b1", ",\"end_time\":3,\"parent_id\":\"00000000000000a2\""));
        store.put(SegmentReader.read("{\"id\":\"00000000000000a1\",\"trace_id\":\"" + id(1)
                + "\",\"name\":\"a\",\"start_time\":2,\"end_time\":3,\"subsegments\":[{\"id\":\"00000000000000a2\","
                + "\"name\":\"Lambda\",\"start_time\":2,\"end_time\":3}]}"));

        assertThat(store.find(id(1)).orElseThrow().root().id()).isEqualTo("00000000000000a1");
    }
}
