package dev.stagedoor.infra.deployer.machine;

import java.util.List;

import dev.stagedoor.infra.deployer.error.DeployerException;

/** Definitions of state machines that the target would refuse. */
public final class InvalidMachinesException extends DeployerException {

    /** @param mistakes each with file and line */
    InvalidMachinesException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes) + System.lineSeparator() + "Nothing was deployed.");
    }
}
