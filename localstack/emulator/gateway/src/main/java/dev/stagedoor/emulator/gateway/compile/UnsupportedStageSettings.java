package dev.stagedoor.emulator.gateway.compile;

import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.model.Stage;

/**
 * What a stage may ask for on AWS and whose step of the pipeline is not there yet: refused by name, as in
 * {@link UnsupportedFeatures}. What has no effect on AWS either is taken. When a step comes, its paragraph here goes.
 */
public final class UnsupportedStageSettings {

    private UnsupportedStageSettings() {}

    /** @throws UnsupportedMemberException naming the first setting that cannot be served; it is answered as a bad request */
    public static void refuse(Stage stage) {
        refuseIf(stage.tracingEnabled(), "tracingEnabled (X-Ray)");

        refuseIf(stage.clientCertificateId() != null, "clientCertificateId (certificates towards back ends)");
    }

    private static void refuseIf(boolean wanted, String setting) {
        if (wanted) {
            throw new UnsupportedMemberException("the stage setting " + setting);
        }
    }
}
