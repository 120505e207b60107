package dev.stagedoor.emulator.data.dynamodb.wire;

import java.util.zip.CRC32;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.data.dynamodb.error.ResourceNotFoundException;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DynamoDbProtocolTest {

    private final DynamoDbProtocol protocol = new DynamoDbProtocol();

    @Test
    void an_answer_carries_its_checksum() {
        WireResponse answer = protocol.encode(
                AwsRequest.of("dynamodb", "GetItem", Json.object(), new Caller.Anonymous(), "id"),
                AwsResponse.ok(Json.object().put("a", "b")));
        CRC32 crc = new CRC32();
        crc.update("{\"a\":\"b\"}".getBytes());
        assertThat(answer.headers().get("x-amz-crc32")).isEqualTo(String.valueOf(crc.getValue()));
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/x-amz-json-1.0");
    }

    @Test
    void an_error_is_in_the_namespace_of_its_kind() {
        assertThat(type(new ValidationException("no"))).isEqualTo("com.amazon.coral.validate#ValidationException");
        assertThat(type(ResourceNotFoundException.ofItems()))
                .isEqualTo("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException");
        assertThat(type(new AwsException(400, "SerializationException", "no")))
                .isEqualTo("com.amazon.coral.service#SerializationException");
    }

    private String type(AwsException error) {
        return protocol.encodeError(error, "id").body().toJsonObject().getString("__type");
    }
}
