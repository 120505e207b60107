package dev.stagedoor.infra.deployer;

import java.net.URI;

import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExecuteApiTest {

    @Test
    void embeddedFunctionsAreProcessesOfThisMachine() {
        Options options = Options.of(Target.EMBEDDED).withEndpoint(URI.create("http://127.0.0.1:4999"));
        assertThat(ExecuteApi.url(options)).contains("http://127.0.0.1:4999/_aws/execute-api");
        assertThat(ExecuteApi.urlForFunctions(options)).isEqualTo(ExecuteApi.url(options));
    }

    @Test
    void thoseOfLocalStackAreContainersThatKnowItByAName() {
        assertThat(ExecuteApi.urlForFunctions(Options.of(Target.LOCALSTACK)))
                .contains("http://localhost.localstack.cloud:4566/_aws/execute-api");
        assertThat(ExecuteApi.urlForFunctions(Options.of(Target.LOCALSTACK).withEndpoint(URI.create("http://ci:4566"))))
                .contains("http://ci:4566/_aws/execute-api");
    }

    @Test
    void onAwsEveryApiHasAHostOfItsOwn() {
        assertThat(ExecuteApi.url(Options.of(Target.AWS))).isEmpty();
        assertThat(ExecuteApi.urlForFunctions(Options.of(Target.AWS))).isEmpty();
    }
}
