package dev.stagedoor.emulator.gateway.xray;

import dev.stagedoor.emulator.core.xray.SegmentText;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;

/**
 * What all segments of a stage say.
 *
 * @param segmentName {@code <API's name>/<stage>}; what X-Ray takes in no name is {@code _}
 */
record TracedStage(String segmentName, String resourceArn) {

    /** Null where the stage takes no part in traces. */
    static TracedStage of(StagePublication publication, String region) {
        if (!publication.stage().tracingEnabled()) {
            return null;
        }
        String stage = publication.stage().stageName();
        return new TracedStage(SegmentText.name(publication.snapshot().apiName() + '/' + stage),
                "arn:aws:apigateway:" + region + "::/restapis/" + publication.snapshot().apiId() + "/stages/" + stage);
    }
}
