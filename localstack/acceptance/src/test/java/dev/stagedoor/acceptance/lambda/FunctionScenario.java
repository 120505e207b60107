package dev.stagedoor.acceptance.lambda;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.LocalProcesses;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.Runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a function does when it works, and what AWS answers when it does not. */
@OnTarget
@Needs(Capability.LOCAL_PROCESSES)
class FunctionScenario {

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},
            "Action":"sts:AssumeRole"}]}""";

    private final Target target;
    private final LambdaClient lambda;
    private final IamClient iam;
    private final String name = "scenario-" + UUID.randomUUID();

    FunctionScenario(Target target) {
        this.target = target;
        this.lambda = target.client(LambdaClient.builder());
        this.iam = target.client(IamClient.builder().region(Region.AWS_GLOBAL));
    }

    @BeforeEach
    void aFunction() {
        String role = iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(TRUST)).role().arn();
        create(role, Handlers.Obedient.class.getName());
    }

    private void create(String role, String handler) {
        lambda.createFunction(r -> r.functionName(name).role(role).runtime(Runtime.JAVA21).memorySize(256).timeout(2)
                .handler(handler).code(c -> c.zipFile(SdkBytes.fromByteArray(Handlers.zip()))));
    }

    @AfterEach
    void itIsDeleted() {
        lambda.deleteFunction(r -> r.functionName(name));
        iam.deleteRole(r -> r.roleName(name));
    }

    @Test
    void itAnswersAndItsLogComesAlong() {
        InvokeResponse answer = lambda.invoke(r -> r.functionName(name).payload(SdkBytes.fromUtf8String("{\"a\":1}"))
                .logType(LogType.TAIL));
        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"a\":1}");
        assertThat(answer.functionError()).isNull();
        assertThat(answer.executedVersion()).isEqualTo("$LATEST");
        assertThat(new String(Base64.getDecoder().decode(answer.logResult()))).contains("START RequestId")
                .contains("obeyed {\"a\":1}").contains("REPORT RequestId");
    }

    @Test
    void itsEnvironmentIsLambdasAndNothingOfTheParents() {
        List<String> names = List.of(invoke("\"environment\"").payload().asUtf8String().replace("\"", "").split(","));
        assertThat(names)
                .contains("AWS_LAMBDA_FUNCTION_NAME", "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL")
                .doesNotContain("HOME", "USER", "STAGEDOOR_STATE", "JAVA_HOME", "SSH_AUTH_SOCK");
    }

    @Test
    void anExceptionAnExitAndATimeoutAreErrorsOfTheFunctionAndTheNextCallWorks() {
        assertThat(error("\"throw\"")).contains("IllegalArgumentException").contains("as you wish");
        assertThat(error("\"exit\"")).contains("Runtime.ExitError");
        assertThat(error("\"sleep\"")).contains("Task timed out after 2.00 seconds");
        assertThat(invoke("1").payload().asUtf8String()).isEqualTo("1");
    }

    @Test
    void aSandboxKilledMidRequestIsAnExitErrorAndTheNextCallGetsANewOne() throws Exception {
        invoke("1");
        LocalProcesses processes = LocalProcesses.of(target);
        List<ProcessHandle> before = processes.children(name);
        // The next request gets a sandbox with this timeout; the one that is there ends when it pleases.
        lambda.updateFunctionConfiguration(r -> r.functionName(name).timeout(15));
        CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> error("\"sleep\""));
        ProcessHandle sandbox = processes.awaitNew(name, before);
        TimeUnit.MILLISECONDS.sleep(1_500);
        sandbox.destroyForcibly();
        assertThat(running.get(20, TimeUnit.SECONDS)).contains("Runtime.ExitError");
        assertThat(invoke("2").payload().asUtf8String()).isEqualTo("2");
    }

    @Test
    void aWrongHandlerNameIsAnErrorOfTheFunctionThatNamesIt() {
        lambda.updateFunctionConfiguration(r -> r.functionName(name).handler("no.such.Handler"));
        assertThat(error("1")).contains("no.such.Handler");
    }

    @Test
    void whatCannotBeAFunctionIsRefused() {
        assertThatThrownBy(() -> lambda.updateFunctionCode(r -> r.functionName(name)
                .zipFile(SdkBytes.fromUtf8String("no zip")))).isInstanceOf(LambdaException.class);
        assertThatThrownBy(
                () -> lambda.updateFunctionCode(r -> r.functionName(name).s3Bucket("no-bucket").s3Key("no-key")))
                .isInstanceOf(LambdaException.class);
        assertThatThrownBy(
                () -> lambda.updateFunctionConfiguration(r -> r.functionName(name).runtime(Runtime.PYTHON3_12)))
                .isInstanceOf(LambdaException.class).hasMessageContaining("python3.12");
        assertThatThrownBy(() -> lambda.invoke(r -> r.functionName(name).payload(SdkBytes.fromUtf8String("{"))))
                .isInstanceOf(LambdaException.class).hasMessageContaining("Could not parse request body into json");
    }

    private InvokeResponse invoke(String payload) {
        return lambda.invoke(r -> r.functionName(name).payload(SdkBytes.fromUtf8String(payload)));
    }

    private String error(String payload) {
        InvokeResponse answer = invoke(payload);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.functionError()).as(answer.payload().asUtf8String()).isEqualTo("Unhandled");
        return answer.payload().asUtf8String();
    }
}
