package dev.stagedoor.emulator.gateway.control;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;

/** One action of the control plane. */
@FunctionalInterface
public interface ControlOperation {

    /**
     * @throws AwsException for what AWS answers as an error; then nothing was changed
     */
    AwsResponse run(AwsRequest request);
}
