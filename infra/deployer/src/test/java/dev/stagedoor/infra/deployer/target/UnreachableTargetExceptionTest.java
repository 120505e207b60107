package dev.stagedoor.infra.deployer.target;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

import static org.assertj.core.api.Assertions.assertThat;

class UnreachableTargetExceptionTest {

    @Test
    void aMissingRegionIsOneSentenceThatSaysWhatToDo() {
        assertThat(
                message("Unable to load region from any of the providers in the chain DefaultAwsRegionProviderChain: "
                        + "[SystemSettingsRegionProvider: Unable to load region from system settings., ...]"))
                .isEqualTo(
                        "No AWS region is set: say --region, for example --region eu-west-1, or set AWS_REGION.");
    }

    @Test
    void missingCredentialsAreOneSentenceThatSaysWhatToDo() {
        assertThat(message("Unable to load credentials from any of the providers in the chain "
                + "AwsCredentialsProviderChain(...) : [SystemPropertyCredentialsProvider(): ...]"))
                .isEqualTo("There are no AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and "
                        + "AWS_SECRET_ACCESS_KEY.");
    }

    @Test
    void anotherFailureComesAsItIs() {
        assertThat(message("Unable to execute HTTP request"))
                .isEqualTo("AWS cannot be reached: Unable to execute HTTP request");
    }

    private static String message(String cause) {
        return UnreachableTargetException.of(Options.of(Target.AWS), SdkClientException.create(cause)).getMessage();
    }
}
