package dev.stagedoor.infra.deployer.target;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

import static org.assertj.core.api.Assertions.assertThat;

class UnreachableTargetExceptionTest {

    @Test
    void missingCredentialsOrRegionComeWithAdvice() {
        String message = message("Unable to load credentials from any of the providers in the chain");

        assertThat(message).startsWith("AWS cannot be reached: Unable to load credentials").contains("AWS_PROFILE",
                "--region");
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
