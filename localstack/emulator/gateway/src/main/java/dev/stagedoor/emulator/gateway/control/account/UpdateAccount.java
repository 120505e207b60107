package dev.stagedoor.emulator.gateway.control.account;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAccount.html">UpdateAccount</a>. */
final class UpdateAccount implements ControlOperation {

    private final AccountSettings settings;

    UpdateAccount(AccountSettings settings) {
        this.settings = settings;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        for (PatchOperation patch : PatchOperation.of(request)) {
            if (!"/cloudwatchRoleArn".equals(patch.path())) {
                throw patch.invalidPath();
            }
            String arn = patch.is("remove") || patch.value() == null || patch.value().isEmpty() ? null : patch.value();
            if (arn != null && !arn.matches("arn:aws[a-z-]*:iam::\\d{12}:role/.+")) {
                throw new BadRequestException("The role ARN does not have required permissions configured. Please grant"
                        + " trust permission for API Gateway and add the required role policy.");
            }
            settings.cloudwatchRoleArn(arn);
        }
        return AwsResponse.ok(settings.shape());
    }
}
