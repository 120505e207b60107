package dev.stagedoor.emulator.core.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryProtocolTest {

    private static final String CALL = "Action=CreateRole&Version=2010-05-08";
    private final QueryProtocol protocol = new QueryProtocol("iam", "2010-05-08",
            "https://iam.amazonaws.com/doc/2010-05-08/");

    private AwsRequest decode(WireRequest request) {
        return protocol.decode(request, new Caller.Anonymous(), "r-1");
    }

    @Test
    void a_form_becomes_a_tree_with_lists_and_maps() throws Exception {
        AwsRequest request = decode(Wire.form(CALL + "&RoleName=box+office&Tags.member.2.Key=b&Tags.member.2.Value=2"
                + "&Tags.member.1.Key=a&Tags.member.1.Value=1%26&Tags.member.10.Key=j&Tags.member.10.Value=10"
                + "&Attributes.entry.1.key=x&Attributes.entry.1.value=y&Names.member.1=n&Filter.Deep.Value=v"));

        assertThat(request.operation()).isEqualTo("CreateRole");
        assertThat(request.input()).isEqualTo(Json.parse("""
                {"RoleName":"box office",
                 "Tags":[{"Key":"a","Value":"1&"},{"Key":"b","Value":"2"},{"Key":"j","Value":"10"}],
                 "Attributes":{"x":"y"}, "Names":["n"], "Filter":{"Deep":{"Value":"v"}}}"""));
    }

    @Test
    void a_get_carries_the_call_in_its_query_and_what_signs_it_is_no_member() {
        AwsRequest request = decode(
                Wire.request("GET", "/?" + CALL + "&RoleName=a&X-Amz-Signature=00&X-Amz-Date=20260101T000000Z", ""));

        assertThat(request.input()).isEqualTo(Json.object().put("RoleName", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=1&A=2", "A=1&A.b=2", "A.b=2&A=1", "A..b=1", "=1", "Tags.member.x=1", "Tags.member.0=1",
            "Tags.member.9999999=1", "M.entry.1.key=k",
            "M.entry.1.key=k&M.entry.1.value=v&M.entry.2.key=k&M.entry.2.value=w",
            "A=%zz", "A=%c3%28", "A=%4", "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=1"})
    void a_form_that_has_no_one_meaning_is_refused(String form) {
        assertThatThrownBy(() -> decode(Wire.form(CALL + "&" + form))).isInstanceOfSatisfying(AwsException.class,
                e -> assertThat(e.code()).isEqualTo("MalformedQueryString"));
    }

    @Test
    void a_form_that_no_operation_takes_is_refused_by_its_length() {
        String form = CALL + "&Text=" + "x".repeat(QueryProtocol.MAX_FORM);

        assertThatThrownBy(() -> decode(Wire.form(form))).isInstanceOfSatisfying(AwsException.class,
                e -> assertThat(e.status()).isEqualTo(413));
    }

    @Test
    void too_many_parameters_are_refused() {
        StringBuilder form = new StringBuilder(CALL);
        for (int i = 0; i < 10_001; i++) {
            form.append("&p").append(i).append("=1");
        }
        assertThatThrownBy(() -> decode(Wire.form(form.toString()))).hasMessageContaining("10000 parameters");
    }

    @Test
    void another_version_or_none_or_no_action_is_refused() {
        assertThatThrownBy(() -> decode(Wire.form("Action=CreateRole&Version=2011-06-15")))
                .hasMessageContaining("2011-06-15");
        assertThatThrownBy(() -> decode(Wire.form("Action=CreateRole"))).hasMessageContaining("Version");
        assertThatThrownBy(() -> decode(Wire.form("Version=2010-05-08"))).hasMessageContaining("Action");
    }

    @Test
    void an_answer_is_escaped_xml_with_a_result_and_metadata() {
        ObjectNode output = Json.object().put("Text", "a<b>&\"'\u0000\r").put("Yes", true).putNull("Nothing");
        output.putArray("List").add(Json.object().put("N", 1)).add("two");
        output.putObject("Inner").putArray("Empty");
        WireResponse response = protocol.encode(decode(Wire.form(CALL)), AwsResponse.ok(output));

        assertThat(response.body().toString()).isEqualTo("<CreateRoleResponse"
                + " xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><CreateRoleResult>"
                + "<Text>a&lt;b&gt;&amp;&quot;&#39;\ufffd&#13;</Text><Yes>true</Yes>"
                + "<List><member><N>1</N></member><member>two</member></List><Inner><Empty></Empty></Inner>"
                + "</CreateRoleResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>"
                + "</CreateRoleResponse>");
        assertThat(response.headers().get("content-type")).isEqualTo("text/xml");
    }

    @Test
    void an_error_says_whose_fault_it_is() {
        assertThat(protocol.encodeError(new AwsException(404, "NoSuchEntity", "<x>"), "r-2").body().toString())
                .isEqualTo("<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error>"
                        + "<Type>Sender</Type><Code>NoSuchEntity</Code><Message>&lt;x&gt;</Message></Error>"
                        + "<RequestId>r-2</RequestId></ErrorResponse>");
        assertThat(protocol.encodeError(new AwsException(500, "InternalFailure", "x"), "r").body().toString())
                .contains("<Type>Receiver</Type>");
    }

    @Test
    void an_action_that_the_service_does_not_have_is_invalid() {
        WireResponse answer = protocol.encodeError(new UnknownOperationException("iam", "CreateGroup"), "r");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("<Type>Sender</Type><Code>InvalidAction</Code>",
                "iam:CreateGroup");
    }

    @Test
    void an_unsigned_request_is_recognised_by_its_version() {
        assertThat(protocol.recognizes(Wire.form(CALL))).isTrue();
        assertThat(protocol.recognizes(Wire.form("Action=X&Version=2011-06-15"))).isFalse();
        assertThat(protocol.recognizes(Wire.request("POST", "/", CALL))).isFalse();
        assertThat(protocol.recognizes(Wire.form("%"))).isFalse();
    }

    @Test
    void the_query_beside_a_form_is_read_too_and_contradicts_nothing_silently() {
        assertThat(decode(Wire.request("POST", "/?RoleName=a&X-Amz-Date=1", CALL, "Content-Type",
                "application/x-www-form-urlencoded")).input()).isEqualTo(Json.object().put("RoleName", "a"));
        assertThatThrownBy(() -> decode(Wire.request("POST", "/?Action=DeleteRole", CALL, "Content-Type",
                "application/x-www-form-urlencoded"))).hasMessage("The parameter Action is given twice");
    }
}
