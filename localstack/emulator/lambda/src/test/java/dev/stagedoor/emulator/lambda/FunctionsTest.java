package dev.stagedoor.emulator.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.PreconditionFailedException;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.error.ValidationException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The control plane: functions and their configuration. No sandbox starts here. */
class FunctionsTest {

    /** No class in it is ever loaded. */
    private static final byte[] ZIP = FunctionZip.zip(Map.of("a.txt", "a".getBytes(StandardCharsets.UTF_8)));
    private static final byte[] OTHER_ZIP = FunctionZip.zip(Map.of("b.txt", "b".getBytes(StandardCharsets.UTF_8)));

    private final LambdaFixture lambda = new LambdaFixture();

    @AfterEach
    void close() {
        lambda.close();
    }

    @Test
    void a_new_function_is_described_with_awss_defaults() {
        JsonNode function = lambda.create("f", ZIP, ",'Description':'sells seats','Tags':{'app':'stagedoor'}");

        assertThat(function.get("FunctionArn").asText()).isEqualTo(LambdaFixture.ARN + "f");
        assertThat(function.get("Runtime").asText()).isEqualTo("java17");
        assertThat(function.get("Handler").asText()).isEqualTo("app.Handler");
        assertThat(function.get("Description").asText()).isEqualTo("sells seats");
        assertThat(function.get("Timeout").asInt()).isEqualTo(3);
        assertThat(function.get("MemorySize").asInt()).isEqualTo(128);
        assertThat(function.get("CodeSize").asInt()).isEqualTo(ZIP.length);
        assertThat(Base64.getDecoder().decode(function.get("CodeSha256").asText())).hasSize(32);
        assertThat(function.get("Version").asText()).isEqualTo("$LATEST");
        assertThat(function.get("State").asText()).isEqualTo("Active");
        assertThat(function.get("LastModified").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
        assertThat(function.at("/EphemeralStorage/Size").asInt()).isEqualTo(512);
        assertThat(function.at("/LoggingConfig/LogGroup").asText()).isEqualTo("/aws/lambda/f");
        JsonNode got = lambda.call("GetFunction", "{'FunctionName':'f'}");
        assertThat(got.get("Configuration")).isEqualTo(function);
        assertThat(got.at("/Tags/app").asText()).isEqualTo("stagedoor");
    }

    @Test
    void a_name_is_taken_once() {
        lambda.create("f", ZIP, "");

        assertThatThrownBy(() -> lambda.create("f", ZIP, "")).isInstanceOf(ResourceConflictException.class)
                .hasMessage("Function already exist: f");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'Timeout':901|Value '901' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900",
            "'Timeout':0|Value '0' at 'timeout' failed to satisfy constraint: Member must have value greater than or equal to 1",
            "'MemorySize':127|Value '127' at 'memorySize' failed to satisfy constraint: Member must have value greater than or equal to 128",
            "'Role':'admin'|Value 'admin' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern",
            "'PackageType':'Image'|Value 'Image' at 'packageType' failed to satisfy constraint: Member must satisfy enum value set: [Zip]",
            "'EphemeralStorage':{'Size':100}|Value '100' at 'ephemeralStorage.size'",
            "'TracingConfig':{'Mode':'On'}|Value 'On' at 'tracingConfig.mode'",
            "'SnapStart':{'ApplyOn':'PublishedVersions'}|Value 'PublishedVersions' at 'snapStart.applyOn'",
            "'Architectures':['mips']|Value '[mips]' at 'architectures'"})
    void a_value_outside_of_the_model_is_refused_in_awss_words(String member, String message) {
        assertThatThrownBy(() -> lambda.create("f", ZIP, "," + member)).isInstanceOf(ValidationException.class)
                .hasMessageStartingWith("1 validation error detected: ").hasMessageContaining(message);
        assertThat(lambda.call("ListFunctions", "{}").get("Functions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'Layers':['arn:aws:lambda:us-east-1:000000000000:layer:l:1']|Layers",
            "'FileSystemConfigs':[{'Arn':'a','LocalMountPath':'/mnt/x'}]|FileSystemConfigs",
            "'DeadLetterConfig':{'TargetArn':'arn:aws:sqs:us-east-1:000000000000:q'}|DeadLetterConfig.TargetArn",
            "'KMSKeyArn':'arn:aws:kms:us-east-1:000000000000:key/1'|KMSKeyArn",
            "'CodeSigningConfigArn':'arn'|CodeSigningConfigArn", "'ImageConfig':{'Command':['x']}|ImageConfig",
            "'TenancyConfig':{'TenantIsolationMode':'PER_TENANT'}|TenancyConfig",
            "'TracingConfig':{'Made':'Up'}|TracingConfig.Made", "'Runtime':'python3.13'|python3.13",
            "'Runtime':'java8.al2'|java8.al2"})
    void what_is_not_here_is_refused_by_name(String member, String name) {
        assertThatThrownBy(() -> lambda.create("f", ZIP, "," + member))
                .isInstanceOf(InvalidParameterValueException.class).hasMessageContaining("Stagedoor emulator")
                .hasMessageContaining(name);
    }

    @Test
    void empty_options_and_a_vpc_are_no_obstacle() {
        JsonNode function = lambda.create("f", ZIP, ",'Layers':[],'DeadLetterConfig':{},'KMSKeyArn':'',"
                + "'SnapStart':{'ApplyOn':'None'},'Architectures':['arm64'],'VpcConfig':{'SubnetIds':['subnet-1']}");

        assertThat(function.at("/VpcConfig/SubnetIds/0").asText()).isEqualTo("subnet-1");
        assertThat(function.at("/Architectures/0").asText()).isEqualTo("arm64");
    }

    @Test
    void reserved_and_oversized_variables_are_refused() {
        assertThatThrownBy(() -> lambda.create("f", ZIP,
                ",'Environment':{'Variables':{'AWS_REGION':'eu','_HANDLER':'h','TABLE':'t'}}"))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageEndingWith("Reserved keys used in this request: AWS_REGION, _HANDLER");
        assertThatThrownBy(() -> lambda.create("f", ZIP,
                ",'Environment':{'Variables':{'BIG':'" + "x".repeat(4096) + "'}}"))
                .isInstanceOf(InvalidParameterValueException.class).hasMessageContaining("exceeded the 4KB limit");
        assertThatThrownBy(() -> lambda.create("f", ZIP, ",'Environment':{'Variables':{'A-B':'x'}}"))
                .isInstanceOf(InvalidParameterValueException.class);
    }

    @Test
    void a_role_that_does_not_trust_lambda_is_refused() {
        assertThatThrownBy(() -> lambda.create("f", ZIP, ",'Role':'arn:aws:iam::000000000000:role/untrusting'"))
                .isInstanceOf(AwsException.class)
                .hasMessage("The role defined for the function cannot be assumed by Lambda.");
    }

    @Test
    void a_function_needs_runtime_handler_role_and_code() {
        String role = "'Role':'" + LambdaFixture.ROLE + "'";
        String code = "'Code':{'ZipFile':'" + Base64.getEncoder().encodeToString(ZIP) + "'}";

        assertThatThrownBy(() -> lambda.call("CreateFunction", "{'FunctionName':'f'," + role + "," + code + "}"))
                .hasMessage(
                        "Runtime and Handler are mandatory parameters for functions created with deployment packages.");
        assertThatThrownBy(() -> lambda.call("CreateFunction",
                "{'FunctionName':'f','Runtime':'java17','Handler':'h'," + code + "}"))
                .hasMessageContaining("Value null at 'role'");
        assertThatThrownBy(() -> lambda.call("CreateFunction",
                "{'FunctionName':'f','Runtime':'java17','Handler':'h'," + role + "}"))
                .hasMessage("Please provide a source for function code.");
        assertThatThrownBy(() -> lambda.call("CreateFunction", "{'FunctionName':'a b'," + role + "," + code + "}"))
                .isInstanceOf(ValidationException.class).hasMessageContaining("at 'functionName'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bm8gemlw", "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==", "?"})
    void a_package_that_is_no_zip_is_refused(String base64) {
        assertThatThrownBy(() -> lambda.call("CreateFunction", "{'FunctionName':'f','Runtime':'java17','Handler':'h',"
                + "'Role':'" + LambdaFixture.ROLE + "','Code':{'ZipFile':'" + base64 + "'}}"))
                .isInstanceOf(InvalidParameterValueException.class).hasMessageContaining("zip");
    }

    @Test
    void code_comes_from_s3_with_the_callers_own_rights() {
        lambda.bus.register(new FakeS3(Map.of("code/f.zip", ZIP), Future.succeededFuture()));
        String form = "{'FunctionName':'%s','Runtime':'java17','Handler':'h','Role':'" + LambdaFixture.ROLE
                + "','Code':{'S3Bucket':'code','S3Key':'%s'}}";

        JsonNode function = lambda.call("CreateFunction", form.formatted("f", "f.zip"));

        assertThat(function.get("CodeSize").asInt()).isEqualTo(ZIP.length);
        assertThat(lambda.calls).anyMatch(call -> call.operation().equals("GetObject")
                && call.caller().arn().equals("arn:aws:iam::000000000000:root"));
        assertThatThrownBy(() -> lambda.call("CreateFunction", form.formatted("g", "none.zip")))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessage(
                        "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key"
                                + " does not exist.");
    }

    @Test
    void an_update_of_the_configuration_changes_what_it_names() {
        lambda.create("f", ZIP, ",'Environment':{'Variables':{'TABLE':'seats'}},'Timeout':5");

        JsonNode updated = lambda.call("UpdateFunctionConfiguration", "{'FunctionName':'f','MemorySize':512}");

        assertThat(updated.get("MemorySize").asInt()).isEqualTo(512);
        assertThat(updated.get("Timeout").asInt()).isEqualTo(5);
        assertThat(updated.at("/Environment/Variables/TABLE").asText()).isEqualTo("seats");
        assertThat(
                lambda.call("UpdateFunctionConfiguration", "{'FunctionName':'f','Environment':{}}").has("Environment"))
                .isFalse();
    }

    @Test
    void an_update_wants_the_revision_that_it_names() {
        String revision = lambda.create("f", ZIP, "").get("RevisionId").asText();
        lambda.call("UpdateFunctionConfiguration", "{'FunctionName':'f','Timeout':4,'RevisionId':'" + revision + "'}");

        assertThatThrownBy(() -> lambda.call("UpdateFunctionConfiguration",
                "{'FunctionName':'f','Timeout':5,'RevisionId':'" + revision + "'}"))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> lambda.call("UpdateFunctionCode", "{'FunctionName':'f','ZipFile':'"
                + Base64.getEncoder().encodeToString(OTHER_ZIP) + "','RevisionId':'" + revision + "'}"))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(lambda.call("GetFunctionConfiguration", "{'FunctionName':'f'}").get("Timeout").asInt()).isEqualTo(4);
    }

    @Test
    void a_dry_run_of_new_code_changes_nothing() {
        String before = lambda.create("f", ZIP, "").get("CodeSha256").asText();

        String dry = lambda.call("UpdateFunctionCode", "{'FunctionName':'f','DryRun':true,'ZipFile':'"
                + Base64.getEncoder().encodeToString(OTHER_ZIP) + "'}").get("CodeSha256").asText();

        assertThat(dry).isNotEqualTo(before);
        assertThat(lambda.call("GetFunctionConfiguration", "{'FunctionName':'f'}").get("CodeSha256").asText())
                .isEqualTo(before);
    }

    @Test
    void functions_are_listed_by_name_page_by_page() {
        for (String name : new String[]{"c", "a", "b"}) {
            lambda.create(name, ZIP, "");
        }

        JsonNode first = lambda.call("ListFunctions", "{'MaxItems':'2'}");
        JsonNode second = lambda.call("ListFunctions", "{'Marker':'" + first.get("NextMarker").asText() + "'}");

        assertThat(first.findValuesAsText("FunctionName")).containsExactly("a", "b");
        assertThat(second.findValuesAsText("FunctionName")).containsExactly("c");
        assertThat(second.has("NextMarker")).isFalse();
        assertThatThrownBy(() -> lambda.call("ListFunctions", "{'Marker':'!'}"))
                .isInstanceOf(InvalidParameterValueException.class);
    }

    @Test
    void a_deleted_function_is_gone() {
        lambda.create("f", ZIP, "");
        lambda.call("DeleteFunction", "{'FunctionName':'f'}");

        assertThatThrownBy(() -> lambda.call("GetFunction", "{'FunctionName':'f'}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Function not found: " + LambdaFixture.ARN + "f");
        assertThatThrownBy(() -> lambda.call("DeleteFunction", "{'FunctionName':'f'}"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void an_update_that_comes_too_late_finds_no_function_and_leaves_no_code() {
        Promise<Void> gate = Promise.promise();
        lambda.bus.register(new FakeS3(Map.of("code/f.zip", OTHER_ZIP), gate.future()));
        lambda.create("f", ZIP, "");
        Future<AwsResponse> update = lambda.call("lambda", "UpdateFunctionCode",
                "{'FunctionName':'f','S3Bucket':'code','S3Key':'f.zip'}", Buffer.buffer());
        lambda.call("DeleteFunction", "{'FunctionName':'f'}");
        gate.complete();

        assertThatThrownBy(() -> LambdaFixture.await(update)).isInstanceOf(ResourceNotFoundException.class);
        lambda.await("an empty directory", () -> lambda.packages().isEmpty() ? Optional.of(true) : Optional.empty());
    }

    @Test
    void tags_are_kept_by_arn() {
        lambda.create("f", ZIP, ",'Tags':{'a':'1'}");
        String resource = "'Resource':'" + LambdaFixture.ARN + "f'";
        lambda.call("TagResource", "{" + resource + ",'Tags':{'b':'2'}}");
        lambda.call("UntagResource", "{" + resource + ",'TagKeys':['a']}");

        assertThat(lambda.call("ListTags", "{" + resource + "}")).hasToString("{\"Tags\":{\"b\":\"2\"}}");
        assertThatThrownBy(() -> lambda.call("ListTags", "{'Resource':'" + LambdaFixture.ARN + "f:live'}"))
                .isInstanceOf(InvalidParameterValueException.class);
    }

    @Test
    void an_operation_that_is_not_here_is_refused_by_name() {
        assertThatThrownBy(() -> lambda.call("PutProvisionedConcurrencyConfig", "{}"))
                .isInstanceOf(UnknownOperationException.class)
                .hasMessageContaining("lambda:PutProvisionedConcurrencyConfig");
    }

    @Test
    void creating_a_function_is_passing_its_role() {
        var request = dev.stagedoor.emulator.core.bus.AwsRequest.of("lambda", "CreateFunction",
                dev.stagedoor.emulator.core.Json.object().put("FunctionName", "f").put("Role", LambdaFixture.ROLE),
                null,
                "r");

        assertThat(lambda.service.permissions(request)).extracting("action", "resource").containsExactly(
                org.assertj.core.groups.Tuple.tuple("lambda:CreateFunction", LambdaFixture.ARN + "f"),
                org.assertj.core.groups.Tuple.tuple("iam:PassRole", LambdaFixture.ROLE));
    }
}
