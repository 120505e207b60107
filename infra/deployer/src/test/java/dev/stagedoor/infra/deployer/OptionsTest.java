package dev.stagedoor.infra.deployer;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.stagedoor.infra.deployer.aws.SdkClients;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    private static final Map<String, String> STACK = Map.of("RestApiId", "abc123");
    private static final List<String> STAGES = List.of("dev", "prod");

    @ParameterizedTest
    @ValueSource(strings = {"", "Stagedoor", "1a", "a_b", "a-b", "anamethatisfartoolong"})
    void aStackNameThatCannotBeOneIsRefused(String name) {
        assertThatThrownBy(() -> Options.of(Target.EMBEDDED).withStack(name)).isInstanceOf(DeployerException.class);
    }

    @Test
    void anUnknownTargetIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Target.of("azure"))
                .hasMessage("There is no target azure: embedded, localstack or aws.");
    }

    @Test
    void aLocalTargetNeverGetsTheUsersCredentials() {
        try (SdkClients clients = new SdkClients(Options.of(Target.LOCALSTACK))) {
            var configuration = clients.cloudFormation().serviceClientConfiguration();

            assertThat(configuration.credentialsProvider().resolveIdentity().join().accessKeyId()).isEqualTo("test");
            assertThat(configuration.endpointOverride()).contains(URI.create("http://127.0.0.1:4566"));
            assertThat(clients.region()).isEqualTo("us-east-1");
        }
    }

    @Test
    void theUrlOfTheApiCanBeCalledAsItStands() {
        Outputs embedded = Outputs.of(STACK, STAGES,
                Options.of(Target.EMBEDDED).withEndpoint(URI.create("http://127.0.0.1:5000")), "us-east-1");
        Outputs aws = Outputs.of(STACK, STAGES, Options.of(Target.AWS), "eu-west-3");

        assertThat(embedded.get("RestApiUrl")).isEqualTo("http://127.0.0.1:5000/_aws/execute-api/abc123/dev");
        assertThat(embedded.get("EndpointUrl")).isEqualTo("http://127.0.0.1:5000");
        assertThat(embedded.get("ProdUrl")).isEqualTo("http://127.0.0.1:5000/_aws/execute-api/abc123/prod");
        assertThat(aws.get("RestApiUrl")).isEqualTo("https://abc123.execute-api.eu-west-3.amazonaws.com/dev");
        assertThat(aws.json()).contains("\"Region\" : \"eu-west-3\"", "\"RestApiId\" : \"abc123\"",
                "\"StageName\" : \"dev\"");
    }
}
