package dev.stagedoor.emulator.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.PreconditionFailedException;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.error.ValidationException;
import io.vertx.core.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.lambda.LambdaFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Versions, aliases and changes of code. */
class VersionsTest {

    private static final String VERSION = "write(out, \"\\\"\" + System.getenv(\"AWS_LAMBDA_FUNCTION_VERSION\") + \" %s\\\"\");";

    private static final String AT_THE_GATE = """
            System.out.println("at the gate");
            String gate = new String(in.readAllBytes()).replace("\\"", "");
            while (!new File(gate).exists()) {
                try { Thread.sleep(10); } catch (InterruptedException e) { throw new IOException(e); }
            }
            class Late {
                @Override
                public String toString() {
                    return "\\"late\\"";
                }
            }
            write(out, new Late().toString());
            """;

    private final LambdaFixture lambda = new LambdaFixture();

    @BeforeEach
    void function() {
        lambda.create("f", VERSION.formatted("old"), "");
    }

    @AfterEach
    void close() {
        lambda.close();
    }

    private JsonNode publish() {
        return lambda.call("PublishVersion", "{'FunctionName':'f'}");
    }

    private void updateCode(String body) {
        lambda.call("UpdateFunctionCode", "{'FunctionName':'f','ZipFile':'"
                + Base64.getEncoder().encodeToString(FunctionZip.streamHandler(body)) + "'}");
    }

    private String invoke(String qualifier) {
        return lambda.invoke("f:" + qualifier, "{}").payload().toString();
    }

    @Test
    void a_version_stays_what_it_was_and_latest_changes() {
        JsonNode version = publish();
        updateCode(VERSION.formatted("new"));

        assertThat(version.get("Version").asText()).isEqualTo("1");
        assertThat(version.get("FunctionArn").asText()).isEqualTo(LambdaFixture.ARN + "f:1");
        assertThat(invoke("1")).isEqualTo("\"1 old\"");
        assertThat(invoke("$LATEST")).isEqualTo("\"$LATEST new\"");
    }

    @Test
    void publishing_without_a_change_gives_the_last_version_again() {
        publish();

        assertThat(publish().get("Version").asText()).isEqualTo("1");
        lambda.call("UpdateFunctionConfiguration", "{'FunctionName':'f','Timeout':9}");
        assertThat(publish().get("Version").asText()).isEqualTo("2");
        assertThat(lambda.call("ListVersionsByFunction", "{'FunctionName':'f'}").findValuesAsText("Version"))
                .containsExactly("$LATEST", "1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a:b", "1/2", "%00"})
    void a_qualifier_that_can_be_none_is_refused_by_awss_pattern(String qualifier) {
        assertThatThrownBy(() -> lambda.call("GetFunction",
                "{'FunctionName':'f','Qualifier':'" + qualifier + "'}")).isInstanceOf(ValidationException.class)
                .hasMessageContaining("at 'qualifier' failed to satisfy constraint");
    }

    @Test
    void a_number_is_never_given_twice() {
        publish();
        lambda.call("DeleteFunction", "{'FunctionName':'f','Qualifier':'1'}");

        assertThat(publish().get("Version").asText()).isEqualTo("2");
        assertThatThrownBy(() -> invoke("1")).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void publishing_can_ask_for_what_was_seen() {
        assertThatThrownBy(() -> lambda.call("PublishVersion", "{'FunctionName':'f','CodeSha256':'abc'}"))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageStartingWith("CodeSHA256 (abc) is different");
        assertThatThrownBy(() -> lambda.call("PublishVersion", "{'FunctionName':'f','RevisionId':'abc'}"))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void an_alias_moves_from_version_to_version() {
        publish();
        updateCode(VERSION.formatted("new"));
        publish();
        JsonNode alias = lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'1'}");

        assertThat(alias.get("AliasArn").asText()).isEqualTo(LambdaFixture.ARN + "f:live");
        assertThat(invoke("live")).isEqualTo("\"1 old\"");
        AwsResponse second = moveAndInvoke("2");
        assertThat(second.payload()).hasToString("\"2 new\"");
        assertThat(second.headers()).containsEntry("X-Amz-Executed-Version", "2");
        assertThat(moveAndInvoke("1").payload()).hasToString("\"1 old\"");
    }

    private AwsResponse moveAndInvoke(String version) {
        lambda.call("UpdateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'" + version + "'}");
        return lambda.invoke("f:live", "{}");
    }

    @Test
    void weights_share_the_invocations_out() {
        publish();
        updateCode(VERSION.formatted("new"));
        publish();
        lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'1',"
                + "'RoutingConfig':{'AdditionalVersionWeights':{'2':0.5}}}");

        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            counts.merge(lambda.invoke("f:live", "{}").headers().get("X-Amz-Executed-Version"), 1, Integer::sum);
        }

        // Each side misses a fair coin's 60 throws with a chance of 2 ^ -60.
        assertThat(counts.keySet()).containsExactlyInAnyOrder("1", "2");
        lambda.call("UpdateAlias", "{'FunctionName':'f','Name':'live','RoutingConfig':{}}");
        assertThat(lambda.call("GetAlias", "{'FunctionName':'f','Name':'live'}").has("RoutingConfig")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'FunctionVersion':'1','RoutingConfig':{'AdditionalVersionWeights':{'1':0.5}}|already included",
            "'FunctionVersion':'1','RoutingConfig':{'AdditionalVersionWeights':{'$LATEST':0.5}}|$LATEST is not supported",
            "'FunctionVersion':'$LATEST','RoutingConfig':{'AdditionalVersionWeights':{'1':0.5}}|$LATEST is not supported",
            "'FunctionVersion':'1','RoutingConfig':{'AdditionalVersionWeights':{'2':1.5}}|between 0.0 and 1.0",
            "'FunctionVersion':'1','RoutingConfig':{'AdditionalVersionWeights':{'2':0.1,'3':0.1}}|cannot be greater than 1"})
    void weights_that_aws_does_not_take_are_refused(String members, String message) {
        publish();

        assertThatThrownBy(() -> lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live'," + members + "}"))
                .isInstanceOf(InvalidParameterValueException.class).hasMessageContaining(message);
    }

    @Test
    void an_alias_needs_a_name_that_is_no_number_and_a_version_that_exists() {
        assertThatThrownBy(() -> lambda.call("CreateAlias", "{'FunctionName':'f','Name':'12','FunctionVersion':'1'}"))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'9'}"))
                .isInstanceOf(ResourceNotFoundException.class);
        publish();
        lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'1'}");
        assertThatThrownBy(() -> lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'1'}"))
                .isInstanceOf(ResourceConflictException.class).hasMessageStartingWith("Alias already exists: ");
    }

    @Test
    void a_version_that_an_alias_needs_is_not_deleted() {
        publish();
        lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'1'}");

        assertThatThrownBy(() -> lambda.call("DeleteFunction", "{'FunctionName':'f','Qualifier':'1'}"))
                .isInstanceOf(ResourceConflictException.class);
        assertThatThrownBy(() -> lambda.call("DeleteFunction", "{'FunctionName':'f','Qualifier':'$LATEST'}"))
                .isInstanceOf(InvalidParameterValueException.class);
        lambda.call("DeleteAlias", "{'FunctionName':'f','Name':'live'}");
        lambda.call("DeleteFunction", "{'FunctionName':'f','Qualifier':'1'}");
        assertThat(lambda.call("ListAliases", "{'FunctionName':'f'}").get("Aliases")).isEmpty();
    }

    @Test
    void a_request_that_runs_finishes_with_the_old_code_and_the_next_one_sees_the_new(@TempDir Path directory)
            throws IOException {
        Path gate = directory.resolve("gate");
        updateCode(AT_THE_GATE);
        Future<AwsResponse> running = lambda.invokeLater("f", "\"" + gate + "\"");
        lambda.awaitLog("f", "at the gate"::equals);

        updateCode(VERSION.formatted("new"));

        assertThat(invoke("$LATEST")).isEqualTo("\"$LATEST new\"");
        Files.createFile(gate);
        // A class that is loaded only now, from code that was replaced meanwhile.
        assertThat(await(running).payload()).hasToString("\"late\"");
    }

    @Test
    void a_request_that_runs_when_its_function_is_deleted_finishes(@TempDir Path directory) throws IOException {
        Path gate = directory.resolve("gate");
        updateCode(AT_THE_GATE);
        Future<AwsResponse> running = lambda.invokeLater("f", "\"" + gate + "\"");
        lambda.awaitLog("f", "at the gate"::equals);

        lambda.call("DeleteFunction", "{'FunctionName':'f'}");

        assertThatThrownBy(() -> invoke("$LATEST")).isInstanceOf(ResourceNotFoundException.class);
        Files.createFile(gate);
        assertThat(await(running).payload()).hasToString("\"late\"");
    }

    @Test
    void code_that_nobody_needs_any_more_leaves_the_disk() {
        publish();
        invoke("1");
        assertThat(lambda.packages()).hasSize(1);
        updateCode(VERSION.formatted("new"));
        assertThat(lambda.packages()).hasSize(2);

        lambda.call("DeleteFunction", "{'FunctionName':'f'}");

        lambda.await("an empty directory",
                () -> lambda.packages().isEmpty() ? Optional.of(true) : Optional.empty());
    }
}
