package dev.stagedoor.emulator.server;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.server.front.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls that are signed as they should be, with bodies and frames that no SDK makes: refused as the client's mistake, at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class HostileBodyWireTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Emulator emulator = Emulator.start(EmulatorOptions.DEFAULT.withPort(0));

    /** A call of each protocol. */
    private record Call(String service, String path, String type, String target) {}

    private static final List<Call> JSON_CALLS = List.of(
            new Call("dynamodb", "/", "application/x-amz-json-1.0", "DynamoDB_20120810.PutItem"),
            new Call("logs", "/", "application/x-amz-json-1.1", "Logs_20140328.CreateLogGroup"),
            new Call("sqs", "/", "application/x-amz-json-1.0", "AmazonSQS.SendMessage"),
            new Call("ecr", "/", "application/x-amz-json-1.1", "AmazonEC2ContainerRegistry_V20150921.PutImage"),
            new Call("lambda", "/2015-03-31/functions", "application/json", null),
            new Call("apigateway", "/restapis", "application/json", null),
            new Call("apigateway", "/restapis?mode=import", "application/json", null));

    @AfterAll
    void stop() {
        emulator.close();
    }

    private String send(Call call, byte[] body, String lengthHeader, byte[] framed) throws Exception {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(SdkHttpMethod.POST)
                .uri(URI.create(emulator.endpoint() + call.path())).putHeader("Content-Type", call.type());
        if (call.target() != null) {
            request.putHeader("X-Amz-Target", call.target());
        }
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(r -> r.identity(AwsCredentialsIdentity.create("test", "test")).request(request.build())
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, call.service()))
                .request();
        StringBuilder head = new StringBuilder("POST " + call.path() + " HTTP/1.1\nConnection: close\n");
        signed.headers().forEach((name, values) -> head.append(name).append(": ").append(values.get(0)).append('\n'));
        try (Socket socket = RawHttp.open(emulator.port())) {
            RawHttp.write(socket, head + lengthHeader + "\n\n");
            socket.getOutputStream().write(framed);
            return RawHttp.readAll(socket);
        }
    }

    private int status(Call call, byte[] body) throws Exception {
        return Integer.parseInt(send(call, body, "Content-Length: " + body.length, body).split(" ", 3)[1]);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void json_that_is_deep_endless_wrong_or_no_json_is_refused() throws Exception {
        String members = "'TableName':%1$s,'Item':%1$s,'logGroupName':%1$s,'QueueUrl':%1$s,'MessageBody':%1$s,"
                + "'repositoryName':%1$s,'imageManifest':%1$s,'FunctionName':%1$s,'Code':%1$s,'Role':%1$s,'name':%1$s,"
                + "'openapi':%1$s,'paths':%1$s";
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("deep", utf8("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)));
        bodies.put("deep, and long", utf8(" ".repeat(1_500_000) + "[".repeat(50_000)));
        bodies.put("many", utf8("{\"name\":[" + "1,".repeat(300_000) + "1]}"));
        bodies.put("a number of many digits", utf8("{\"name\":" + "9".repeat(50_000) + "}"));
        bodies.put("a number beyond all", utf8("{\"name\":1e99999999999}"));
        bodies.put("broken UTF-8", latin1("{\"TableName\":\"\u00ff\u00fe\u00c3(\"}"));
        bodies.put("not one value", utf8("{} {}"));
        for (String value : List.of("null", "[[]]", "{'a':{}}", "1e300", "'\\u0000'", "'\\ud800'")) {
            bodies.put(value, utf8("{" + members.formatted(value).replace('\'', '"') + "}"));
        }
        for (Call call : JSON_CALLS) {
            for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
                assertThat(status(call, body.getValue())).as(call + " " + body.getKey()).isBetween(400, 499);
            }
        }
    }

    @Test
    void forms_that_are_deep_many_or_broken_are_refused() throws Exception {
        Map<String, String> calls = Map.of("iam", "Action=CreateUser&Version=2010-05-08", "sts",
                "Action=AssumeRole&Version=2011-06-15", "cloudformation", "Action=CreateStack&Version=2010-05-15",
                "elasticloadbalancing", "Action=CreateLoadBalancer&Version=2015-12-01", "monitoring",
                "Action=PutMetricData&Version=2010-08-01");
        for (Map.Entry<String, String> call : calls.entrySet()) {
            for (String rest : List.of("&x=%zz", "&UserName=%ff%fe", "&UserName=\u00ff",
                    "&" + "a.".repeat(3_000) + "b=1",
                    "&a=1".repeat(20_000), "&Tags.member.99999999999999999999.Key=1", "&Action=ListUsers",
                    "&UserName=%00&RoleArn=%00&StackName=%00&Name=%00&Namespace=%00",
                    "&StackName=s&TemplateBody=" + "%5B".repeat(3_000),
                    "&StackName=s&TemplateBody=%7B%22Resources%22%3A1e99999999999%7D", "&x=" + "y".repeat(5_000_000))) {
                assertThat(status(new Call(call.getKey(), "/", FORM, null), latin1(call.getValue() + rest)))
                        .as(call.getKey() + " " + rest.substring(0, Math.min(40, rest.length()))).isBetween(400, 499);
            }
        }
    }

    @Test
    void a_body_of_chunks_without_an_end_is_refused_when_it_is_too_long() throws Exception {
        byte[] chunk = utf8("10000\r\n" + "x".repeat(65_536) + "\r\n");
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int sent = 0; sent <= Limits.DEFAULT.bodyBytes(); sent += 65_536) {
            chunks.write(chunk);
        }
        assertThat(send(JSON_CALLS.get(0), utf8("{}"), "Transfer-Encoding: chunked", chunks.toByteArray()))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void headers_that_say_two_things_are_refused() throws Exception {
        for (String header : List.of("Authorization: x", "X-Amz-Date: 20260101T000000Z",
                "X-Amz-Target: DynamoDB_20120810.DeleteTable", "Host: localhost", "X-Amz-Security-Token: x",
                "x-amz-content-sha256: x", "Content-Type: text/plain", "Content-Length: 3", "Content-Length: -1",
                "Content-Encoding: gzip\nContent-Encoding: gzip")) {
            assertThat(send(JSON_CALLS.get(0), utf8("{}"), "Content-Length: 2\n" + header, utf8("{}"))).as(header)
                    .matches("(?s)HTTP/1.[01] 4\\d\\d .*");
        }
    }
}
