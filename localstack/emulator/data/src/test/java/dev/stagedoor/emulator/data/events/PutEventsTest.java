package dev.stagedoor.emulator.data.events;

import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PutEventsTest {

    private final PutEvents operation = new PutEvents(new Ids(new Random(1)));

    @Test
    void eachEntryIsTakenOrRefusedByItself() throws Exception {
        JsonNode answer = put("""
                [{"Source":"box-office","DetailType":"Sold","Detail":"{\\"seat\\":\\"A1\\"}"},
                 {"DetailType":"Sold","Detail":"{}"},
                 {"Source":"box-office","DetailType":"Sold","Detail":"no JSON"},
                 {"Source":"aws.s3","DetailType":"Sold","Detail":"{}"}]""");

        assertThat(answer.path("FailedEntryCount").asInt()).isEqualTo(3);
        assertThat(answer.at("/Entries/0/EventId").asText()).hasSize(36);
        assertThat(answer.at("/Entries/1/ErrorCode").asText()).isEqualTo("InvalidArgument");
        assertThat(answer.at("/Entries/2/ErrorCode").asText()).isEqualTo("MalformedDetail");
        assertThat(answer.at("/Entries/3/ErrorCode").asText()).isEqualTo("NotAuthorizedForSourceException");
    }

    @Test
    void tooManyOrTooLargeEntriesAndForeignBusesAreRefusedAsAWhole() {
        String entry = "{\"Source\":\"s\",\"DetailType\":\"d\",\"Detail\":\"{}\"}";

        assertThatThrownBy(() -> put("[]")).isInstanceOf(AwsException.class);
        assertThatThrownBy(() -> put("[" + (entry + ",").repeat(10) + entry + "]")).isInstanceOf(AwsException.class);
        assertThatThrownBy(() -> put("[{\"Source\":\"s\",\"DetailType\":\"" + "x".repeat(300_000) + "\"}]"))
                .hasMessageContaining("over the limit");
        assertThatThrownBy(() -> put(entry.replace("{\"S", "[{\"EventBusName\":\"other\",\"S") + "]"))
                .hasMessageContaining("another event bus");
    }

    private JsonNode put(String entries) throws Exception {
        ObjectNode input = Json.object();
        input.set("Entries", Json.parse(entries));
        return operation.execute(AwsRequest.of("events", "PutEvents", input, new Caller.Anonymous(), "r")).result()
                .output();
    }
}
