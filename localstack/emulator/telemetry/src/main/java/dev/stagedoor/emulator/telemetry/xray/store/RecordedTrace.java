package dev.stagedoor.emulator.telemetry.xray.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.telemetry.xray.document.SegmentDocument;

/**
 * A trace as it is known at one moment. Immutable.
 *
 * @param segments at least one, in the order in which they came
 * @param revision how many segments had come, those that replaced others included
 * @param limitExceeded whether it has lost segments because it was too large
 * @param root the segment where the trace began: of those that nothing in the trace called, the one that began first
 */
public record RecordedTrace(String id, List<SegmentDocument> segments, int revision, boolean limitExceeded,
        SegmentDocument root) {

    public RecordedTrace(String id, List<SegmentDocument> segments, int revision, boolean limitExceeded) {
        this(id, segments, revision, limitExceeded, rootOf(segments));
    }

    private static SegmentDocument rootOf(List<SegmentDocument> segments) {
        Set<String> ids = new HashSet<>();
        Segments.walk(segments, segment -> ids.add(segment.path("id").asText()));
        Comparator<SegmentDocument> rootFirst = Comparator
                .comparing((SegmentDocument segment) -> segment.parentId() != null && ids.contains(segment.parentId()))
                .thenComparing(SegmentDocument::subsegment).thenComparing(SegmentDocument::start);
        return segments.stream().min(rootFirst).orElseThrow();
    }

    /** Seconds since the epoch. */
    public double start() {
        return segments.stream().mapToDouble(SegmentDocument::start).min().orElseThrow();
    }

    /** Seconds since the epoch, as far as it is known. */
    public double end() {
        return segments.stream().mapToDouble(segment -> segment.end() == null ? segment.start() : segment.end()).max()
                .orElseThrow();
    }

    /** Whether a segment is still in progress. */
    public boolean partial() {
        return segments.stream().anyMatch(segment -> segment.end() == null);
    }
}
