package dev.stagedoor.emulator.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.PreconditionFailedException;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.lambda.LambdaFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Resource policies of functions, versions and aliases. */
class PermissionsTest {

    private static final String SOURCE = "arn:aws:execute-api:us-east-1:000000000000:abc/*/GET/prices";

    private final LambdaFixture lambda = new LambdaFixture();

    @BeforeEach
    void function() {
        lambda.create("f", FunctionZip.zip(Map.of("a", "a".getBytes(StandardCharsets.UTF_8))), "");
        lambda.call("PublishVersion", "{'FunctionName':'f'}");
        lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'1'}");
    }

    @AfterEach
    void close() {
        lambda.close();
    }

    private JsonNode allow(String more) {
        return json(lambda.call("AddPermission", "{'FunctionName':'f','StatementId':'gateway',"
                + "'Action':'lambda:InvokeFunction','Principal':'apigateway.amazonaws.com'" + more + "}")
                .get("Statement").asText());
    }

    @Test
    void a_permission_is_a_statement_of_the_policy() {
        JsonNode statement = allow(",'SourceArn':'" + SOURCE + "','SourceAccount':'000000000000'");

        assertThat(statement).isEqualTo(json("{'Sid':'gateway','Effect':'Allow','Principal':{'Service':"
                + "'apigateway.amazonaws.com'},'Action':'lambda:InvokeFunction','Resource':'" + LambdaFixture.ARN
                + "f',"
                + "'Condition':{'StringEquals':{'AWS:SourceAccount':'000000000000'},'ArnLike':{'AWS:SourceArn':'"
                + SOURCE + "'}}}"));
        JsonNode policy = json(lambda.call("GetPolicy", "{'FunctionName':'f'}").get("Policy").asText());
        assertThat(policy.get("Version").asText()).isEqualTo("2012-10-17");
        assertThat(policy.at("/Statement/0")).isEqualTo(statement);
    }

    @Test
    void each_qualifier_has_a_policy_of_its_own_by_which_the_bus_decides() {
        allow(",'Qualifier':'live'");

        assertThat(lambda.call("GetPolicy", "{'FunctionName':'f','Qualifier':'live'}").get("Policy").asText())
                .contains(LambdaFixture.ARN + "f:live");
        assertThat(lambda.service.resourcePolicy(invoke("f:live"))).hasValueSatisfying(
                policy -> assertThat(policy.statements()).hasSize(1));
        assertThat(lambda.service.resourcePolicy(invoke("f"))).isEmpty();
        assertThat(lambda.service.resources(invoke("f:live"))).containsExactly(LambdaFixture.ARN + "f:live");
        assertThat(lambda.service.action(invoke("f"))).isEqualTo("lambda:InvokeFunction");
        assertThatThrownBy(() -> lambda.call("GetPolicy", "{'FunctionName':'f'}"))
                .isInstanceOf(ResourceNotFoundException.class).hasMessage("The resource you requested does not exist.");
    }

    private static AwsRequest invoke(String name) {
        return AwsRequest.of("lambda", "Invoke", Json.object().put("FunctionName", name), null, "r");
    }

    @ParameterizedTest
    @CsvSource({"123456789012,arn:aws:iam::123456789012:root",
            "arn:aws:iam::123456789012:user/alice,arn:aws:iam::123456789012:user/alice"})
    void accounts_and_identities_are_aws_principals(String principal, String expected) {
        assertThat(allow(",'Principal':'" + principal + "'").at("/Principal/AWS").asText()).isEqualTo(expected);
    }

    @Test
    void a_statement_is_removed_by_its_id() {
        allow("");
        lambda.call("RemovePermission", "{'FunctionName':'f','StatementId':'gateway'}");

        assertThatThrownBy(() -> lambda.call("RemovePermission", "{'FunctionName':'f','StatementId':'gateway'}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Statement gateway is not found in resource policy.");
    }

    @Test
    void what_cannot_be_permitted_is_refused() {
        allow("");

        assertThatThrownBy(() -> allow("")).isInstanceOf(ResourceConflictException.class)
                .hasMessageStartingWith("The statement id (gateway) provided already exists.");
        assertThatThrownBy(() -> allow(",'Qualifier':'$LATEST'")).isInstanceOf(InvalidParameterValueException.class);
        assertThatThrownBy(() -> allow(",'Qualifier':'test'")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> allow(",'Principal':'somebody'")).isInstanceOf(InvalidParameterValueException.class);
        assertThatThrownBy(() -> allow(",'PrincipalOrgID':'o-1'")).isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("PrincipalOrgID");
        assertThatThrownBy(() -> allow(",'StatementId':'other','RevisionId':'old'"))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void the_policy_of_an_alias_goes_with_the_alias() {
        allow(",'Qualifier':'live'");
        lambda.call("DeleteAlias", "{'FunctionName':'f','Name':'live'}");
        lambda.call("CreateAlias", "{'FunctionName':'f','Name':'live','FunctionVersion':'1'}");

        assertThat(lambda.service.resourcePolicy(invoke("f:live"))).isEmpty();
    }
}
