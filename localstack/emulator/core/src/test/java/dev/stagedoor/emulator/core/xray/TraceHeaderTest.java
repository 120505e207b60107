package dev.stagedoor.emulator.core.xray;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraceHeaderTest {

    private static final String ROOT = "1-5759e988-bd862e3fe1be46a994272793";

    @Test
    void a_whole_header_is_read_in_any_order() {
        assertThat(TraceHeader.parse("Sampled=1; Root=" + ROOT + ";Lineage=a:1|b:2;Parent=53995c3f42cd8ad8"))
                .contains(new TraceHeader(ROOT, "53995c3f42cd8ad8", true));
        assertThat(TraceHeader.parse("Root=" + ROOT + ";Sampled=0")).contains(new TraceHeader(ROOT, null, false));
    }

    @Test
    void who_asks_for_a_decision_or_says_none_leaves_it_open() {
        assertThat(TraceHeader.parse("Root=" + ROOT + ";Sampled=?")).contains(new TraceHeader(ROOT, null, null));
        assertThat(TraceHeader.parse("Root=" + ROOT)).contains(new TraceHeader(ROOT, null, null));
    }

    @Test
    void a_parent_that_is_no_segments_id_is_none() {
        assertThat(TraceHeader.parse("Root=" + ROOT + ";Parent=53995c3f42cd8ad8x;Sampled=1"))
                .contains(new TraceHeader(ROOT, null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Parent=53995c3f42cd8ad8", "Root=1-5759e988-bd86",
            "xRoot=1-5759e988-bd862e3fe1be46a994272793", "Root=2-5759e988-bd862e3fe1be46a994272793",
            "Root=1-5759e988-bd862e3fe1be46a99427279g", "Root", ";;;=;"})
    void without_a_traces_id_there_is_no_header(String text) {
        assertThat(TraceHeader.parse(text)).isEmpty();
    }

    @Test
    void nothing_or_too_much_is_no_header() {
        assertThat(TraceHeader.parse(null)).isEmpty();
        assertThat(TraceHeader.parse("Root=" + ROOT + ";Lineage=" + "x".repeat(600))).isEmpty();
    }
}
