package dev.stagedoor.emulator.gateway.exchange;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.Snapshot;

/** A stage as it is served: a snapshot, the stage's variables, and what each step prepared for both. Immutable. */
public final class PublishedStage {

    private final String name;
    private final boolean canary;
    private final boolean split;
    private final Snapshot snapshot;
    private final Map<String, String> variables;
    private final Map<StagePart<?>, Object> prepared = new IdentityHashMap<>();

    private PublishedStage(StagePublication publication) {
        this.name = publication.stage().stageName();
        this.canary = publication.canary();
        this.split = publication.stage().canarySettings() != null;
        this.snapshot = publication.snapshot();
        this.variables = publication.stage().variables();
    }

    /** Lets every part prepare what it needs; fails if one of them refuses the stage. */
    public static PublishedStage prepare(StagePublication publication, List<StagePart<?>> parts) {
        PublishedStage stage = new PublishedStage(publication);
        parts.forEach(part -> stage.prepared.put(part, part.prepare(publication)));
        return stage;
    }

    public String name() {
        return name;
    }

    /** True where there is a canary, and so every request is the canary's or not. */
    public boolean split() {
        return split;
    }

    /** True for the stage as canary requests find it. */
    public boolean canary() {
        return canary;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Map<String, String> variables() {
        return variables;
    }

    /** What a step prepared for this stage. */
    @SuppressWarnings("unchecked") // put there by the part itself, in prepare
    public <P> P part(StagePart<P> part) {
        return (P) prepared.get(part);
    }
}
