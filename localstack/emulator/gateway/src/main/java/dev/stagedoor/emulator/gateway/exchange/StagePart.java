package dev.stagedoor.emulator.gateway.exchange;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;

/**
 * A step (or an observer) that needs something of its own for each stage: compiled settings, buckets, a cache. It is made when
 * the stage is published, so that a request finds it ready under {@link PublishedStage#part}.
 *
 * @param <P> what it needs; shared by all requests of the stage, so thread-safe
 */
public interface StagePart<P> {

    /**
     * Called each time the stage is published, on a worker thread, before any request can see the result. What must outlive a
     * change of the stage, such as tokens or cached answers, is taken over from {@link StagePublication#before}.
     *
     * @throws BadRequestException if the stage asks for what is not valid
     * @throws UnsupportedMemberException if it asks for what cannot be served; either way the stage is served as before
     */
    P prepare(StagePublication publication);
}
