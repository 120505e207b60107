package dev.stagedoor.emulator.gateway.compile;

import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.model.Stage;

/**
 * What a stage may ask for on AWS and this version does not do yet, as {@link UnsupportedFeatures} is for an API: refused by name,
 * also where it came by CloudFormation. When it comes, its paragraph here goes.
 */
public final class UnsupportedStageSettings {

    private UnsupportedStageSettings() {}

    /** @throws UnsupportedMemberException naming the first setting that cannot be served; it is answered as a bad request */
    public static void refuse(Stage stage) {
        refuseIf(stage.clientCertificateId() != null, "clientCertificateId (certificates towards back ends)");
    }

    private static void refuseIf(boolean wanted, String setting) {
        if (wanted) {
            throw new UnsupportedMemberException("the stage setting " + setting);
        }
    }
}
