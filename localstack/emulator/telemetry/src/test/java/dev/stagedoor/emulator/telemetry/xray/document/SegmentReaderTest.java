package dev.stagedoor.emulator.telemetry.xray.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SegmentReaderTest {

    private static final String GOOD = "{'id':'00000000000000a1','trace_id':'1-69a42b40-000000000000000000000001',"
            + "'name':'theatre/dev','start_time':10.5,'end_time':12}";

    private static SegmentDocument read(String document) throws InvalidSegmentException {
        return SegmentReader.read(document.replace('\'', '"'));
    }

    @Test
    void a_segment_is_read() throws Exception {
        SegmentDocument segment = read(GOOD);

        assertThat(segment.name()).isEqualTo("theatre/dev");
        assertThat(segment.duration()).isEqualTo(1.5);
        assertThat(segment.parentId()).isNull();
    }

    @Test
    void what_is_in_progress_needs_no_end() throws Exception {
        assertThat(read(GOOD.replace("'end_time':12", "'in_progress':true")).end()).isNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "'id':'00000000000000a1', | `` | MissingId",
            "00000000000000a1 | a1 | InvalidId",
            "'trace_id' | 'trace' | MissingTraceId",
            "1-69a42b40 | 2-69a42b40 | InvalidTraceId",
            "'name' | 'nom' | MissingName",
            "theatre/dev | a<b | InvalidName",
            "'start_time' | 'start' | MissingStartTime",
            "10.5 | '10.5' | InvalidStartTime",
            "10.5 | 1772366400000 | InvalidStartTime",
            "'end_time' | 'end' | MissingEndTime",
            "12 | 9 | InvalidEndTime",
            "'end_time' | 'parent_id':'x','end_time' | InvalidParentId",
            "'end_time' | 'type':'subsegment','end_time' | InvalidParentId",
            "'end_time' | 'subsegments':{},'end_time' | InvalidSubsegment",
            "'end_time' | 'subsegments':[1],'end_time' | InvalidSubsegment",
            "'end_time' | 'subsegments':[{'id':'00000000000000a2','start_time':1,'end_time':2}],'end_time' | MissingName",
            "} | `` | ParseError"})
    void what_is_wrong_has_a_code(String part, String instead, String code) {
        assertThat(GOOD).contains(part);
        assertThatThrownBy(() -> read(GOOD.replace(part, instead == null ? "" : instead)))
                .isInstanceOf(InvalidSegmentException.class).hasMessage("Invalid segment. ErrorCode: " + code);
    }

    @Test
    void a_document_has_64_kilobytes_at_most() {
        assertThatThrownBy(() -> read(GOOD.replace("'id'", "'user':'" + "x".repeat(65_536) + "','id'")))
                .hasMessageEndingWith("SegmentTooLarge");
    }
}
