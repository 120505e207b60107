package dev.stagedoor.emulator.gateway.xray;

import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.exchange.StagePublication;

/**
 * What all segments of a stage say.
 *
 * @param segmentName {@code <API's name>/<stage>}; what X-Ray takes in no name is {@code _}
 */
record TracedStage(String segmentName, String resourceArn) {

    private static final int MAX_NAME = 200;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}\\p{Z}_.:/%&#=+\\\\\\-@]");

    /** Null where the stage takes no part in traces. */
    static TracedStage of(StagePublication publication, String region) {
        if (!publication.stage().tracingEnabled()) {
            return null;
        }
        String stage = publication.stage().stageName();
        String name = NOT_IN_NAMES.matcher(publication.snapshot().apiName() + '/' + stage).replaceAll("_");
        return new TracedStage(name.substring(0, Math.min(name.length(), MAX_NAME)),
                "arn:aws:apigateway:" + region + "::/restapis/" + publication.snapshot().apiId() + "/stages/" + stage);
    }
}
